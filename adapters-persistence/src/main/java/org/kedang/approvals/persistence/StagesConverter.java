package org.kedang.approvals.persistence;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import java.io.StringReader;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.domain.Stage;
import org.kedang.approvals.domain.Stages;
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
            array.add(Json.createObjectBuilder()
                    .add("name", stage.name())
                    .add("role", stage.role().name())
                    .add("scope", stage.scope().name())
                    .add("quorum", stage.quorum())
                    .add("workingDays", stage.workingDays()));
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
                            stage.getInt("workingDays")))
                    .toList());
        }
    }
}
