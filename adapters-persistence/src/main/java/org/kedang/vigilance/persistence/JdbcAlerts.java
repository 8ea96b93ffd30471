package org.kedang.vigilance.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Stale;
import org.kedang.vigilance.domain.AccessAlert;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.domain.AlertState;
import org.kedang.vigilance.spi.Alerts;

/** Alerts by SQL. Whose reading is narrowed, a handful of people, is kept in memory for a second. */
@ApplicationScoped
public class JdbcAlerts implements Alerts {
    private static final String SELECT =
            "select id, person_id, kind, usual, policy_version, narrows, counted, first_at,"
                    + " last_at, raised_at, revision from access_alert ";

    @Inject
    private DataSource source;

    private final long freshNanos;
    private volatile @Nullable Narrowed held;

    private record Narrowed(Set<EmployeeId> people, long readAt) {}

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcAlerts() {
        this.freshNanos = TimeUnit.SECONDS.toNanos(1);
    }

    JdbcAlerts(DataSource source, long freshNanos) {
        this.source = source;
        this.freshNanos = freshNanos;
    }

    @Override
    public boolean add(AccessAlert alert) {
        AccessAlert.Cause cause = alert.cause();
        int added = Sql.run(
                source,
                "insert into access_alert (id, person_id, kind, usual, policy_version, narrows, counted, first_at, last_at,"
                        + " raised_at, state, narrowing, revision) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
                        + " on conflict do nothing",
                alert.id().value(),
                cause.person().value(),
                cause.kind().name(),
                cause.limit(),
                cause.policyVersion(),
                cause.narrows(),
                alert.extent().count(),
                Sql.time(alert.extent().from()),
                Sql.time(alert.extent().until()),
                Sql.time(alert.raisedAt()),
                alert.state().name(),
                alert.narrowing());
        held = null;
        return added == 1;
    }

    @Override
    public Optional<AccessAlert> find(AlertId id) {
        return some("where id = ?", id.value()).stream().findFirst();
    }

    @Override
    public Optional<AccessAlert> latest(EmployeeId person, AlertKind kind) {
        return some("where person_id = ? and kind = ? order by id desc limit 1", person.value(), kind.name()).stream()
                .findFirst();
    }

    @Override
    public void saveGrowth(AccessAlert alert) {
        int unused = Sql.run(
                source,
                "update access_alert set counted = ?, last_at = ? where id = ? and state = 'OPEN' and counted < ?",
                alert.extent().count(),
                Sql.time(alert.extent().until()),
                alert.id().value(),
                alert.extent().count());
    }

    @Override
    public void saveRuling(AccessAlert alert) {
        int touched = Sql.run(
                source,
                "update access_alert set state = ?, narrowing = ?, revision = revision + 1 where id = ? and revision = ?",
                alert.state().name(),
                alert.narrowing(),
                alert.id().value(),
                alert.revision());
        if (touched == 0) {
            throw new Stale(alert.revision(), -1);
        }
        List<AccessAlert.Ruling> rulings = alert.rulings();
        AccessAlert.Ruling last = rulings.get(rulings.size() - 1);
        int unused = Sql.run(
                source,
                "insert into access_alert_ruling (alert_id, place, state, decided_by, decided_at, reason)"
                        + " values (?, ?, ?, ?, ?, ?)",
                alert.id().value(),
                rulings.size(),
                last.state().name(),
                last.by().value(),
                Sql.time(last.at()),
                last.reason());
        held = null;
    }

    @Override
    public List<AccessAlert> narrowing(EmployeeId person) {
        return some("where person_id = ? and narrowing order by id desc", person.value());
    }

    @Override
    public Set<EmployeeId> narrowed() {
        Narrowed now = held;
        if (now != null && System.nanoTime() - now.readAt < freshNanos) {
            return now.people;
        }
        long at = System.nanoTime();
        Set<EmployeeId> people = Rows.all(
                        source,
                        "select distinct person_id from access_alert where narrowing",
                        row -> new EmployeeId(row.getObject(1, UUID.class)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
        held = new Narrowed(people, at);
        return people;
    }

    @Override
    public List<AccessAlert> list(
            Choice choice, @Nullable AlertKind kind, @Nullable EmployeeId person, @Nullable AlertId before, int limit) {
        StringBuilder where = new StringBuilder(
                switch (choice) {
                    case OPEN -> "where state = 'OPEN'";
                    case NARROWING -> "where narrowing";
                    case ALL -> "where true";
                });
        List<Object> arguments = new ArrayList<>();
        if (kind != null) {
            where.append(" and kind = ?");
            arguments.add(kind.name());
        }
        if (person != null) {
            where.append(" and person_id = ?");
            arguments.add(person.value());
        }
        if (before != null) {
            where.append(" and id < ?");
            arguments.add(before.value());
        }
        arguments.add(limit);
        return some(where.append(" order by id desc limit ?").toString(), arguments.toArray());
    }

    private List<AccessAlert> some(String rest, Object... arguments) {
        Map<UUID, List<AccessAlert.Ruling>> rulings = new HashMap<>();
        Map<UUID, AccessAlert> found = new LinkedHashMap<>();
        Rows.all(source, SELECT + rest, JdbcAlerts::read, arguments)
                .forEach(alert -> found.put(alert.id().value(), alert));
        if (found.isEmpty()) {
            return List.of();
        }
        Rows.all(
                        source,
                        "select alert_id, state, decided_by, decided_at, reason from access_alert_ruling"
                                + " where alert_id = any (?::uuid[]) order by alert_id, place",
                        JdbcAlerts::ruling,
                        (Object) found.keySet().toArray(UUID[]::new))
                .forEach(one -> rulings.computeIfAbsent(one.alert, id -> new ArrayList<>())
                        .add(one.ruling));
        return found.values().stream()
                .map(alert -> new AccessAlert(
                        alert.id(),
                        alert.cause(),
                        alert.extent(),
                        alert.raisedAt(),
                        rulings.getOrDefault(alert.id().value(), List.of()),
                        alert.revision()))
                .toList();
    }

    private record Decided(UUID alert, AccessAlert.Ruling ruling) {}

    private static Decided ruling(ResultSet row) throws SQLException {
        return new Decided(
                row.getObject("alert_id", UUID.class),
                new AccessAlert.Ruling(
                        AlertState.valueOf(row.getString("state")),
                        new EmployeeId(row.getObject("decided_by", UUID.class)),
                        Sql.instant(row, "decided_at"),
                        row.getString("reason")));
    }

    private static AccessAlert read(ResultSet row) throws SQLException {
        return new AccessAlert(
                new AlertId(row.getObject("id", UUID.class)),
                new AccessAlert.Cause(
                        new EmployeeId(row.getObject("person_id", UUID.class)),
                        AlertKind.valueOf(row.getString("kind")),
                        row.getInt("usual"),
                        row.getInt("policy_version"),
                        row.getBoolean("narrows")),
                new AccessAlert.Extent(
                        row.getInt("counted"), Sql.instant(row, "first_at"), Sql.instant(row, "last_at")),
                Sql.instant(row, "raised_at"),
                List.of(),
                row.getLong("revision"));
    }
}
