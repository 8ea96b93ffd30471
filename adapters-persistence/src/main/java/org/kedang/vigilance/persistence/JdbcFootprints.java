package org.kedang.vigilance.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.vigilance.domain.Footprint;
import org.kedang.vigilance.spi.Footprints;

/** Footprints by SQL over the journal, sealed or not; every query is bounded by time. */
@ApplicationScoped
public class JdbcFootprints implements Footprints {
    private static final String READ = "outcome = 'DONE' and subject_kind = 'customer' and action = any (?::text[])";
    private static final String REFUSED = "outcome = 'DENIED' and rule is distinct from ?";
    private static final String BLOCKED =
            "(outcome = 'DONE' and action = ? or outcome = 'DENIED' and rule is distinct from ? and action = any (?::text[]))";
    private static final String WHILE = " and at >= ? and at < ?";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcFootprints() {}

    JdbcFootprints(DataSource source) {
        this.source = source;
    }

    @Override
    public Set<EmployeeId> suspects(Footprint.Kind kind, Instant since, Instant until, int moreThan) {
        List<Object> arguments = new ArrayList<>(arguments(kind));
        arguments.add(Sql.time(since));
        arguments.add(Sql.time(until));
        arguments.add(moreThan);
        String counted = kind == Footprint.Kind.READ ? "count(distinct subject_id)" : "count(*)";
        return Rows.all(
                        source,
                        "select actor_id from audit_entries where " + condition(kind) + WHILE
                                + " and length(actor_id) = 36 group by actor_id having " + counted + " > ?",
                        row -> row.getString(1),
                        arguments.toArray())
                .stream()
                .map(id -> new EmployeeId(UUID.fromString(id)))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Footprint> of(
            EmployeeId person, Footprint.@Nullable Kind kind, Instant since, Instant until, int limit) {
        List<Object> arguments = new ArrayList<>();
        String which;
        if (kind == null) {
            which = "((" + READ + ") or (" + REFUSED + ") or " + BLOCKED + ")";
            for (Footprint.Kind each : Footprint.Kind.values()) {
                arguments.addAll(arguments(each));
            }
        } else {
            which = condition(kind);
            arguments.addAll(arguments(kind));
        }
        arguments.add(Sql.time(since));
        arguments.add(Sql.time(until));
        arguments.add(person.toString());
        arguments.add(limit);
        return Rows.all(
                source,
                "select at, subject_kind, subject_id, action, outcome, channel, address from audit_entries where "
                        + which + WHILE + " and actor_id = ? order by at, id limit ?",
                JdbcFootprints::read,
                arguments.toArray());
    }

    @Override
    public List<Integer> hours(EmployeeId person, Instant since, Instant until) {
        return Rows.all(
                source,
                "select count(distinct subject_id) from audit_entries where " + READ + WHILE
                        + " and actor_id = ? group by date_trunc('hour', at)",
                row -> row.getInt(1),
                READINGS.toArray(String[]::new),
                Sql.time(since),
                Sql.time(until),
                person.toString());
    }

    private static String condition(Footprint.Kind kind) {
        return switch (kind) {
            case READ -> READ;
            case REFUSED -> REFUSED;
            case BLOCKED -> BLOCKED;
        };
    }

    private static List<Object> arguments(Footprint.Kind kind) {
        return switch (kind) {
            case READ -> List.of((Object) READINGS.toArray(String[]::new));
            case REFUSED -> List.of(NARROWED);
            case BLOCKED -> List.of(Footprints.BLOCKED, NARROWED, PRINTINGS.toArray(String[]::new));
        };
    }

    private static Footprint read(ResultSet row) throws SQLException {
        String action = row.getString("action");
        boolean done = row.getString("outcome").equals("DONE");
        Footprint.Kind kind = action.equals(Footprints.BLOCKED) || (!done && PRINTINGS.contains(action))
                ? Footprint.Kind.BLOCKED
                : done ? Footprint.Kind.READ : Footprint.Kind.REFUSED;
        return new Footprint(
                Sql.instant(row, "at"),
                row.getString("subject_kind").equals("customer") ? row.getString("subject_id") : "-",
                kind,
                action,
                row.getString("channel"),
                row.getString("address"));
    }
}
