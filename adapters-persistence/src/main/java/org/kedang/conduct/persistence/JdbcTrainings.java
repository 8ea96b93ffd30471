package org.kedang.conduct.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.conduct.domain.Quarter;
import org.kedang.conduct.domain.SessionId;
import org.kedang.conduct.domain.TrainingPlan;
import org.kedang.conduct.domain.TrainingSession;
import org.kedang.conduct.domain.TrainingSession.Attendance;
import org.kedang.conduct.spi.Trainings;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Stale;

/** Trainings by SQL; a quarter's meetings come with their lists in one query. */
@ApplicationScoped
public class JdbcTrainings implements Trainings {
    private static final String PLANS = "select quarter, topic, cases, planned_by, planned_at from conduct_training ";
    private static final String SESSIONS =
            """
            select s.id, s.quarter, s.held_on, s.place, a.employee_id, a.state
              from conduct_session s left join conduct_attendance a on a.session_id = s.id\s""";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcTrainings() {}

    JdbcTrainings(DataSource source) {
        this.source = source;
    }

    private record Row(
            SessionId id, Quarter quarter, LocalDate heldOn, String place, @Nullable UUID who, String state) {}

    @Override
    public List<TrainingPlan> plans() {
        return Rows.all(source, PLANS + "order by quarter desc", JdbcTrainings::plan);
    }

    @Override
    public Optional<TrainingPlan> plan(Quarter quarter) {
        return Rows.all(source, PLANS + "where quarter = ?", JdbcTrainings::plan, quarter.toString()).stream()
                .findFirst();
    }

    @Override
    public void add(TrainingPlan plan) {
        int added = Sql.run(
                source,
                "insert into conduct_training (quarter, topic, cases, planned_by, planned_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                plan.quarter().toString(),
                plan.topic(),
                plan.cases(),
                plan.plannedBy().value(),
                Sql.time(plan.plannedAt()));
        if (added == 0) {
            throw new Stale(0, 1);
        }
    }

    @Override
    public List<TrainingSession> sessions(Quarter quarter) {
        return sessions("where s.quarter = ? order by s.held_on, s.id", quarter.toString());
    }

    @Override
    public Optional<TrainingSession> session(SessionId id) {
        return sessions("where s.id = ?", id.value()).stream().findFirst();
    }

    @Override
    public void add(TrainingSession session) {
        int unused = Sql.run(
                source,
                "insert into conduct_session (id, quarter, held_on, place) values (?, ?, ?, ?)",
                session.id().value(),
                session.quarter().toString(),
                session.heldOn(),
                session.place());
        note(session);
    }

    @Override
    public void note(TrainingSession session) {
        List<UUID> people = new ArrayList<>();
        List<String> states = new ArrayList<>();
        session.attendance().forEach((id, state) -> {
            people.add(id.value());
            states.add(state.name());
        });
        UUID[] ids = people.toArray(UUID[]::new);
        int gone = Sql.run(
                source,
                "delete from conduct_attendance where session_id = ? and employee_id <> all (?::uuid[])",
                session.id().value(),
                ids);
        int noted = Sql.run(
                source,
                "insert into conduct_attendance (session_id, employee_id, state)"
                        + " select ?, who, state from unnest(?::uuid[], ?::text[]) as list (who, state)"
                        + " on conflict (session_id, employee_id) do update set state = excluded.state",
                session.id().value(),
                ids,
                states.toArray(String[]::new));
        if (gone < 0 || noted != ids.length) {
            throw new IllegalStateException(noted + " lines of " + session.id());
        }
    }

    private List<TrainingSession> sessions(String rest, Object argument) {
        Map<SessionId, Row> heads = new LinkedHashMap<>();
        Map<SessionId, Map<EmployeeId, Attendance>> lists = new HashMap<>();
        for (Row row : Rows.all(source, SESSIONS + rest, JdbcTrainings::row, argument)) {
            heads.putIfAbsent(row.id(), row);
            Map<EmployeeId, Attendance> list = lists.computeIfAbsent(row.id(), unused -> new HashMap<>());
            if (row.who() != null) {
                list.put(new EmployeeId(row.who()), Attendance.valueOf(row.state()));
            }
        }
        return heads.values().stream()
                .map(head -> new TrainingSession(
                        head.id(),
                        head.quarter(),
                        head.heldOn(),
                        head.place(),
                        lists.getOrDefault(head.id(), Map.of())))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new Row(
                new SessionId(row.getObject("id", UUID.class)),
                Quarter.of(row.getString("quarter")),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getObject("employee_id", UUID.class),
                state == null ? "" : state);
    }

    private static TrainingPlan plan(ResultSet row) throws SQLException {
        return new TrainingPlan(
                Quarter.of(row.getString("quarter")),
                row.getString("topic"),
                row.getString("cases"),
                new EmployeeId(row.getObject("planned_by", UUID.class)),
                Sql.instant(row, "planned_at"));
    }
}
