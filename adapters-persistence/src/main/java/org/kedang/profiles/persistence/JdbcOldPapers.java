package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.persistence.Rows;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.Erasure;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.ProposedChange;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.spi.OldPapers;

/**
 * Overwrites erased values row by row, each row locked first: what somebody else is writing to it is read as he leaves it, and
 * who read it before is stale.
 */
@ApplicationScoped
public class JdbcOldPapers implements OldPapers {
    private static final String VERSIONS =
            "select %s from file_version where customer_id = ? order by no for update".formatted(VersionRows.COLUMNS);
    private static final String FORMS =
            "select id, state, fields::text from registration where id = ? or customer_id = ? for update";
    private static final String REQUESTS =
            "select id, state, asked::text from change_request where customer_id = ? order by id for update";
    // the few imports that brought such a field are read through: nobody asks for them by customer
    private static final String ROWS =
            """
            select r.batch_id, r.line, b.mapping::text, r.cells::text, r.problems::text
              from import_batch b join import_row r on r.batch_id = b.id
             where exists (select from jsonb_each_text(b.mapping) as column_of (place, target)
                            where regexp_replace(target, '^.*\\.', '') = any (?::text[]))
               and (r.customer_id = ? or r.cells ??| ?::text[])
             order by r.batch_id, r.line for update of r""";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcOldPapers() {}

    JdbcOldPapers(DataSource source) {
        this.source = source;
    }

    @Override
    public Changed erase(CustomerId customer, Set<String> names, Erasure erasure) {
        return new Changed(
                versions(customer, erasure),
                forms(customer, erasure),
                requests(customer, erasure),
                rows(customer, names, erasure));
    }

    private int versions(CustomerId customer, Erasure erasure) {
        List<FileVersion> before =
                Rows.all(source, VERSIONS, row -> VersionRows.version(customer, row), customer.value());
        List<FileVersion> after = erasure.of(before);
        int changed = 0;
        for (int i = 0; i < before.size(); i++) {
            if (!after.get(i).changes().equals(before.get(i).changes())) {
                changed += run(
                        "update file_version set changes = ?::jsonb where customer_id = ? and no = ?",
                        FileJson.changes(after.get(i).changes()),
                        customer.value(),
                        after.get(i).no());
            }
        }
        return changed;
    }

    private record Paper(UUID id, String state, String text) {}

    private List<Paper> papers(String sql, Object... arguments) {
        return Rows.all(
                source,
                sql,
                row -> new Paper(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                arguments);
    }

    private int forms(CustomerId customer, Erasure erasure) {
        int changed = 0;
        for (Paper form : papers(FORMS, customer.value(), customer.value())) {
            FieldValues before = FieldValuesJson.read(form.text());
            FieldValues after = form.state().equals(Registration.State.FILED.name())
                    ? erasure.marked(before)
                    : erasure.removed(before);
            if (!after.equals(before)) {
                changed += run(
                        "update registration set fields = ?::jsonb, revision = revision + 1 where id = ?",
                        FieldValuesJson.write(after),
                        form.id());
            }
        }
        return changed;
    }

    private int requests(CustomerId customer, Erasure erasure) {
        int changed = 0;
        for (Paper request : papers(REQUESTS, customer.value())) {
            ProposedChange before = ChangeJson.change(request.text());
            ProposedChange after = erasure.of(
                    before, ChangeRequest.State.valueOf(request.state()).open());
            if (!after.equals(before)) {
                changed += run(
                        "update change_request set asked = ?::jsonb, revision = revision + 1 where id = ?",
                        ChangeJson.change(after),
                        request.id());
            }
        }
        return changed;
    }

    private record Line(UUID batch, int no, Map<Integer, String> mapping, String cells, String problems) {}

    private int rows(CustomerId customer, Set<String> names, Erasure erasure) {
        String[] codes = Stream.concat(erasure.codes().stream(), erasure.shared().stream())
                .toArray(String[]::new);
        int changed = 0;
        for (Line line : Rows.all(
                source,
                ROWS,
                row -> new Line(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        ImportJson.mapping(row.getString(3)),
                        row.getString(4),
                        row.getString(5)),
                codes,
                customer.value(),
                names.toArray(String[]::new))) {
            String cells = cells(line, erasure);
            String problems = problems(line, erasure);
            if (!cells.equals(line.cells()) || !problems.equals(line.problems())) {
                changed += run(
                        "update import_row set cells = ?::jsonb, problems = ?::jsonb where batch_id = ? and line = ?",
                        cells,
                        problems,
                        line.batch(),
                        line.no());
            }
        }
        return changed;
    }

    private static String cells(Line line, Erasure erasure) {
        JsonArray old = array(line.cells());
        List<String> texts = old.stream().map(JdbcOldPapers::text).toList();
        Set<Integer> hit = new HashSet<>();
        line.mapping().forEach((place, target) -> {
            String code = target.substring(target.lastIndexOf('.') + 1);
            boolean whole = erasure.codes().contains(code);
            // of a field others consent to, the places of the person's own row of the group
            String row = target.contains(".") ? target.substring(0, target.lastIndexOf('.') + 1) : "";
            boolean own = erasure.shared().contains(code)
                    && !row.isEmpty()
                    && line.mapping().entrySet().stream()
                            .filter(other -> other.getValue().startsWith(row) && other.getKey() < texts.size())
                            .anyMatch(other -> texts.get(other.getKey()).strip().equals(erasure.person()));
            if ((whole || own) && place < texts.size() && !texts.get(place).isBlank()) {
                hit.add(place);
            }
        });
        if (hit.isEmpty()) {
            return line.cells();
        }
        JsonArrayBuilder next = JsonForm.JSON.createArrayBuilder();
        for (int i = 0; i < old.size(); i++) {
            if (hit.contains(i)) {
                next.add(erasure.mark().written());
            } else {
                next.add(old.get(i));
            }
        }
        return next.build().toString();
    }

    // what was wrong with such a cell may quote it
    private static String problems(Line line, Erasure erasure) {
        JsonArray old = array(line.problems());
        JsonArrayBuilder next = JsonForm.JSON.createArrayBuilder();
        boolean changed = false;
        for (JsonValue value : old) {
            JsonObject problem = value.asJsonObject();
            String field = problem.getString("f");
            JsonArray figures = problem.getJsonArray("a");
            if (erasure.about(field.substring(field.lastIndexOf('.') + 1)) && !figures.isEmpty()) {
                changed = true;
                next.add(JsonForm.object()
                        .add("f", field)
                        .add("r", problem.getString("r"))
                        .add(
                                "a",
                                JsonForm.strings(
                                        figures.stream().map(figure -> "***").toList())));
            } else {
                next.add(problem);
            }
        }
        return changed ? next.build().toString() : line.problems();
    }

    private static JsonArray array(String text) {
        return JsonForm.parse("{\"all\":" + text + "}").getJsonArray("all");
    }

    private static String text(JsonValue cell) {
        return cell instanceof JsonArray marked ? marked.getString(0) : ((JsonString) cell).getString();
    }

    private int run(String sql, Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, Objects.requireNonNull(arguments[i]));
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
