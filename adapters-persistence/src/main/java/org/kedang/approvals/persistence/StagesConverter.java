package org.kedang.approvals.persistence;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.domain.Meeting;
import org.kedang.approvals.domain.Stage;
import org.kedang.approvals.domain.Stages;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Role;
import org.postgresql.util.PGobject;

/** Keeps the frozen stages as one jsonb array. */
public class StagesConverter implements AttributeConverter<@Nullable Stages, @Nullable Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable Stages stages) {
        if (stages == null) {
            return null;
        }
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Stage stage : stages.list()) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("name", stage.name())
                    .add("role", stage.role().name())
                    .add("scope", stage.scope().name())
                    .add("quorum", stage.quorum())
                    .add("workingDays", stage.workingDays());
            Stage.Holder holder = stage.holder();
            if (holder != null) {
                one.add("holder", holder.id().toString()).add("holderName", holder.name());
            }
            Meeting meeting = stage.meeting();
            if (meeting != null) {
                one.add("meeting", written(meeting));
            }
            array.add(one);
        }
        try {
            PGobject json = new PGobject();
            json.setType("jsonb");
            json.setValue(array.build().toString());
            return json;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObjectBuilder written(Meeting meeting) {
        JsonArrayBuilder also = Json.createArrayBuilder();
        meeting.also().stream().sorted().forEach(role -> also.add(role.name()));
        JsonArrayBuilder named = Json.createArrayBuilder();
        meeting.named()
                .forEach(member -> named.add(Json.createObjectBuilder()
                        .add("id", member.id().toString())
                        .add("name", member.name())));
        return Json.createObjectBuilder()
                .add("also", also)
                .add("named", named)
                .add("majority", meeting.majority().name());
    }

    private static Meeting meeting(JsonObject written) {
        return new Meeting(
                written.getJsonArray("also").getValuesAs(JsonString.class).stream()
                        .map(role -> Role.valueOf(role.getString()))
                        .collect(Collectors.toSet()),
                written.getJsonArray("named").getValuesAs(JsonObject.class).stream()
                        .map(member -> new Stage.Holder(
                                new EmployeeId(UUID.fromString(member.getString("id"))), member.getString("name")))
                        .toList(),
                Majority.valueOf(written.getString("majority")));
    }

    @Override
    public @Nullable Stages convertToEntityAttribute(@Nullable Object column) {
        String text = column instanceof PGobject json ? json.getValue() : null;
        if (text == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new Stages(reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(stage -> new Stage(
                            stage.getString("name"),
                            Role.valueOf(stage.getString("role")),
                            Stage.Scope.valueOf(stage.getString("scope")),
                            stage.getInt("quorum"),
                            stage.getInt("workingDays"),
                            stage.containsKey("holder")
                                    ? new Stage.Holder(
                                            new EmployeeId(UUID.fromString(stage.getString("holder"))),
                                            stage.getString("holderName"))
                                    : null,
                            stage.containsKey("meeting") ? meeting(stage.getJsonObject("meeting")) : null))
                    .toList());
        }
    }
}
