package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.persistence.Saving;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.domain.TaskOwners;
import org.kedang.profiles.spi.FollowUps;

/** The tasks that follow changes by JPA; lists by SQL. */
@ApplicationScoped
public class JpaFollowUps implements FollowUps {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String ROW =
            """
            select t.id, t.customer_id, f.number, f.name, t.version, t.duty::text, t.assignee_id, t.role, t.escalated_to_id,
                   t.due, t.created_at, t.caused_by_id, t.escalated_at, t.done_by_id, t.done_at, t.note, t.revision
              from follow_up t join customer_file f on f.id = t.customer_id
            """;
    private static final String OPEN_OF =
            " t.done_at is null and (t.assignee_id = ? or t.escalated_to_id = ? or t.role = any(?::text[])) ";
    private static final String DONE_OF =
            " t.done_at is not null and (t.assignee_id = ? or t.done_by_id = ? or t.role = any(?::text[])) ";

    @PersistenceContext(unitName = "kedang")
    private EntityManager entities;

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JpaFollowUps() {}

    JpaFollowUps(EntityManager entities, DataSource source) {
        this.entities = entities;
        this.source = source;
    }

    @Override
    public void add(FollowUp task) {
        entities.persist(task);
        entities.flush();
    }

    @Override
    public Optional<FollowUp> find(FollowUpId id) {
        return Optional.ofNullable(entities.find(FollowUp.class, id));
    }

    @Override
    public void save(FollowUp task) {
        Saving.now(entities, task.revision());
    }

    @Override
    public Slice<Row> openFor(EmployeeId who, Set<Role> roles, @Nullable String cursor, int limit) {
        Cursor from = Cursor.read(cursor);
        String order = "order by t.due, t.id limit ?";
        List<Row> rows = from == null
                ? rows("where" + OPEN_OF + order, who.value(), who.value(), names(roles), limit + 1)
                : rows(
                        "where" + OPEN_OF + "and (t.due, t.id) > (?, ?) " + order,
                        who.value(),
                        who.value(),
                        names(roles),
                        LocalDate.ofEpochDay(from.order()),
                        from.id(),
                        limit + 1);
        return Slice.of(
                rows,
                limit,
                last -> Cursor.after(last.due().toEpochDay(), last.id().value()));
    }

    @Override
    public Slice<Row> doneFor(EmployeeId who, Set<Role> roles, @Nullable String cursor, int limit) {
        Cursor from = Cursor.read(cursor);
        String order = "order by t.done_at desc, t.id desc limit ?";
        List<Row> rows = from == null
                ? rows("where" + DONE_OF + order, who.value(), who.value(), names(roles), limit + 1)
                : rows(
                        "where" + DONE_OF + "and (t.done_at, t.id) < (?, ?) " + order,
                        who.value(),
                        who.value(),
                        names(roles),
                        from.moment(),
                        from.id(),
                        limit + 1);
        return Slice.of(rows, limit, last -> {
            Instant done = last.doneAt();
            return Cursor.after(
                    done == null ? last.createdAt() : done, last.id().value());
        });
    }

    @Override
    public int countOpen(EmployeeId who, Set<Role> roles, int limit) {
        return Rows.all(
                        source,
                        "select count(*) from (select 1 from follow_up t where" + OPEN_OF + "limit ?) found",
                        row -> row.getInt(1),
                        who.value(),
                        who.value(),
                        names(roles),
                        limit)
                .get(0);
    }

    @Override
    public List<Row> ofCustomer(CustomerId customer, int limit) {
        return rows(
                "where t.customer_id = ? order by t.done_at is not null,"
                        + " case when t.done_at is null then t.due end, t.done_at desc, t.id limit ?",
                customer.value(),
                limit);
    }

    @Override
    public List<Overdue> overdue(LocalDate today, @Nullable Overdue after, int limit) {
        return Rows.all(
                source,
                "select id, due from follow_up where done_at is null and escalated_at is null and due < ?"
                        + " and (due, id) > (?, ?) order by due, id limit ?",
                row -> new Overdue(new FollowUpId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)),
                today,
                after == null ? LocalDate.EPOCH : after.due(),
                after == null ? FIRST : after.id().value(),
                limit);
    }

    private List<Row> rows(String condition, Object... arguments) {
        return Rows.all(source, ROW + condition, JpaFollowUps::row, arguments);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static Row row(ResultSet row) throws SQLException {
        String role = row.getString(8);
        return new Row(
                new FollowUpId(row.getObject(1, UUID.class)),
                new CustomerId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                TriggerPolicyJson.duty(row.getString(6)),
                new TaskOwners(
                        employee(row.getObject(7, UUID.class)),
                        role == null ? null : Role.valueOf(role),
                        employee(row.getObject(9, UUID.class))),
                row.getObject(10, LocalDate.class),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                new EmployeeId(row.getObject(12, UUID.class)),
                moment(row.getObject(13, OffsetDateTime.class)),
                employee(row.getObject(14, UUID.class)),
                moment(row.getObject(15, OffsetDateTime.class)),
                row.getString(16),
                row.getLong(17));
    }

    private static @Nullable EmployeeId employee(@Nullable UUID id) {
        return id == null ? null : new EmployeeId(id);
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
