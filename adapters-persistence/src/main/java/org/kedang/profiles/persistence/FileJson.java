package org.kedang.profiles.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.FieldChange;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.RegistrationStep;
import org.kedang.profiles.domain.StageTransition;
import org.kedang.profiles.domain.Verification;
import org.postgresql.util.PGobject;

/** The small documents inside the rows of files and forms. */
final class FileJson {
    // looked up once: the static methods of Json search the class path at every call
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of());

    private FileJson() {}

    static PGobject jsonb(String text) {
        try {
            PGobject json = new PGobject();
            json.setType("jsonb");
            json.setValue(text);
            return json;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No value of a type: the mapper would send a missing value as a text, which PostgreSQL refuses for other types. */
    static PGobject nothing(String type) {
        PGobject nothing = new PGobject();
        nothing.setType(type);
        return nothing;
    }

    /** The text of a jsonb column as the driver hands it over; null for none. */
    static @Nullable String text(@Nullable Object column) {
        return column instanceof PGobject json ? json.getValue() : column == null ? null : column.toString();
    }

    static String aliases(List<Alias> aliases) {
        return array(aliases, alias -> {
            JsonObjectBuilder json =
                    JSON.createObjectBuilder().add("kind", alias.kind()).add("value", alias.value());
            return alias.until() == null
                    ? json
                    : json.add("until", alias.until().toString());
        });
    }

    static List<Alias> aliases(String text) {
        return list(text, alias -> {
            String until = alias.getString("until", "");
            return new Alias(
                    alias.getString("kind"), alias.getString("value"), until.isEmpty() ? null : LocalDate.parse(until));
        });
    }

    static String stages(List<StageTransition> stages) {
        return array(stages, move -> {
            JsonObjectBuilder json = JSON.createObjectBuilder();
            if (move.from() != null) {
                json.add("from", move.from().name());
            }
            return json.add("to", move.to().name())
                    .add("on", move.on().toString())
                    .add("reason", move.reason())
                    .add("by", move.by().toString())
                    .add("at", move.at().toString());
        });
    }

    static List<StageTransition> stages(String text) {
        return list(text, move -> {
            String from = move.getString("from", "");
            return new StageTransition(
                    from.isEmpty() ? null : LifeStage.valueOf(from),
                    LifeStage.valueOf(move.getString("to")),
                    LocalDate.parse(move.getString("on")),
                    move.getString("reason"),
                    employee(move.getString("by")),
                    Instant.parse(move.getString("at")));
        });
    }

    static String steps(List<RegistrationStep> steps) {
        return array(steps, step -> JSON.createObjectBuilder()
                .add("kind", step.kind().name())
                .add("at", step.at().toString())
                .add("by", step.by().toString())
                .add("text", step.text()));
    }

    static List<RegistrationStep> steps(String text) {
        return list(
                text,
                step -> new RegistrationStep(
                        RegistrationStep.Kind.valueOf(step.getString("kind")),
                        Instant.parse(step.getString("at")),
                        employee(step.getString("by")),
                        step.getString("text")));
    }

    static String verification(Verification verified) {
        return JSON.createObjectBuilder()
                .add("confirmedBy", verified.confirmedBy())
                .add("means", verified.means().name())
                .add("at", verified.at().toString())
                .add("note", verified.note())
                .add("by", verified.by().toString())
                .build()
                .toString();
    }

    static Verification verification(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            JsonObject verified = reader.readObject();
            return new Verification(
                    verified.getString("confirmedBy"),
                    Verification.Means.valueOf(verified.getString("means")),
                    Instant.parse(verified.getString("at")),
                    verified.getString("note"),
                    employee(verified.getString("by")));
        }
    }

    static String changes(List<FieldChange> changes) {
        return array(changes, change -> {
            JsonObjectBuilder json = JSON.createObjectBuilder().add("field", change.field());
            if (change.before() != null) {
                json.add("before", change.before());
            }
            if (change.after() != null) {
                json.add("after", change.after());
            }
            return json;
        });
    }

    static List<FieldChange> changes(String text) {
        return list(
                text,
                change -> new FieldChange(
                        change.getString("field"),
                        change.containsKey("before") ? change.getString("before") : null,
                        change.containsKey("after") ? change.getString("after") : null));
    }

    private static EmployeeId employee(String text) {
        return new EmployeeId(UUID.fromString(text));
    }

    private static <T> String array(List<T> items, Function<T, JsonObjectBuilder> write) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        items.forEach(item -> array.add(write.apply(item)));
        return array.build().toString();
    }

    private static <T> List<T> list(String text, Function<JsonObject, T> read) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            List<T> items = new ArrayList<>();
            for (JsonObject item : reader.readArray().getValuesAs(JsonObject.class)) {
                items.add(read.apply(item));
            }
            return List.copyOf(items);
        }
    }
}
