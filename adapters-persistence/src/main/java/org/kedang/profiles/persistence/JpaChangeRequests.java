package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.persistence.Saving;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.spi.ChangeRequests;

/** The change requests by JPA; lists by SQL. */
@ApplicationScoped
public class JpaChangeRequests implements ChangeRequests {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String ROW =
            """
            select id, customer_id, requester_id, chain, asked::text, reason, state, asked_at, effective, applied_at, version
              from change_request where customer_id = ?\s""";
    private static final String OPEN = "state in ('ASKED', 'RETURNED', 'SCHEDULED') ";

    @PersistenceContext(unitName = "kedang")
    private EntityManager entities;

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JpaChangeRequests() {}

    JpaChangeRequests(EntityManager entities, DataSource source) {
        this.entities = entities;
        this.source = source;
    }

    @Override
    public void add(ChangeRequest request) {
        entities.persist(request);
        entities.flush();
    }

    @Override
    public Optional<ChangeRequest> find(ChangeRequestId id) {
        return Optional.ofNullable(entities.find(ChangeRequest.class, id));
    }

    @Override
    public void save(ChangeRequest request) {
        Saving.now(entities, request.revision());
    }

    @Override
    public List<Row> openOf(CustomerId customer) {
        return Rows.all(
                source, ROW + "and " + OPEN + "order by asked_at, id", JpaChangeRequests::row, customer.value());
    }

    @Override
    public Slice<Row> ofCustomer(CustomerId customer, @Nullable String cursor, int limit) {
        Cursor from = Cursor.read(cursor);
        List<Row> rows = from == null
                ? Rows.all(
                        source,
                        ROW + "order by asked_at desc, id desc limit ?",
                        JpaChangeRequests::row,
                        customer.value(),
                        limit + 1)
                : Rows.all(
                        source,
                        ROW + "and (asked_at, id) < (?, ?) order by asked_at desc, id desc limit ?",
                        JpaChangeRequests::row,
                        customer.value(),
                        from.moment(),
                        from.id(),
                        limit + 1);
        return Slice.of(
                rows, limit, last -> Cursor.after(last.askedAt(), last.id().value()));
    }

    @Override
    public Set<CustomerId> waitingAmong(Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(Rows.all(
                source,
                "select distinct customer_id from change_request where customer_id = any(?::uuid[]) and " + OPEN,
                row -> new CustomerId(row.getObject(1, UUID.class)),
                (Object) customers.stream().map(CustomerId::toString).toArray(String[]::new)));
    }

    @Override
    public Set<CustomerId> customersOf(Collection<ChangeRequestId> requests) {
        return new HashSet<>(Rows.all(
                source,
                "select distinct customer_id from change_request where id = any (?::uuid[])",
                row -> new CustomerId(row.getObject(1, UUID.class)),
                (Object) requests.stream().map(ChangeRequestId::value).toArray(UUID[]::new)));
    }

    @Override
    public List<Due> due(LocalDate today, @Nullable Due after, int limit) {
        return Rows.all(
                source,
                "select id, effective from change_request where state = 'SCHEDULED' and effective <= ?"
                        + " and (effective, id) > (?, ?) order by effective, id limit ?",
                row -> new Due(new ChangeRequestId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)),
                today,
                after == null ? LocalDate.EPOCH : after.effective(),
                after == null ? FIRST : after.id().value(),
                limit);
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime applied = row.getObject(10, OffsetDateTime.class);
        return new Row(
                new ChangeRequestId(row.getObject(1, UUID.class)),
                new CustomerId(row.getObject(2, UUID.class)),
                new EmployeeId(row.getObject(3, UUID.class)),
                row.getString(4),
                ChangeJson.change(row.getString(5)),
                row.getString(6),
                ChangeRequest.State.valueOf(row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, LocalDate.class),
                applied == null ? null : applied.toInstant(),
                row.getInt(11));
    }
}
