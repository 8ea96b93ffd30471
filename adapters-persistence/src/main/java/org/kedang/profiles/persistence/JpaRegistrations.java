package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.persistence.Saving;
import org.kedang.profiles.api.RegistrationRow;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Registrations;

/** The registration forms by JPA; lists by SQL. */
@ApplicationScoped
public class JpaRegistrations implements Registrations {
    private static final String ROW =
            """
            select r.id, coalesce(r.fields->>'name', ''), r.state, r.created_at, r.changed_at,
                   case when r.state = 'RETURNED' then coalesce(r.steps->-1->>'text', '') else '' end,
                   r.customer_id, coalesce(f.number, '')
              from registration r left join customer_file f on f.id = r.customer_id
             where r.author_id = ?\s""";

    @PersistenceContext(unitName = "kedang")
    private EntityManager entities;

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JpaRegistrations() {}

    JpaRegistrations(EntityManager entities, DataSource source) {
        this.entities = entities;
        this.source = source;
    }

    @Override
    public void add(Registration form) {
        entities.persist(form);
        entities.flush();
    }

    @Override
    public Optional<Registration> find(RegistrationId id) {
        return Optional.ofNullable(entities.find(Registration.class, id));
    }

    @Override
    public void save(Registration form) {
        Saving.now(entities, form.revision());
    }

    @Override
    public Slice<RegistrationRow> ofAuthor(EmployeeId author, @Nullable String cursor, int limit) {
        Cursor from = Cursor.read(cursor);
        List<RegistrationRow> rows = from == null
                ? Rows.all(
                        source,
                        ROW + "order by r.changed_at desc, r.id desc limit ?",
                        JpaRegistrations::row,
                        author.value(),
                        limit + 1)
                : Rows.all(
                        source,
                        ROW + "and (r.changed_at, r.id) < (?, ?) order by r.changed_at desc, r.id desc limit ?",
                        JpaRegistrations::row,
                        author.value(),
                        from.moment(),
                        from.id(),
                        limit + 1);
        return Slice.of(
                rows, limit, last -> Cursor.after(last.changedAt(), last.id().value()));
    }

    @Override
    public List<RegistrationRow> openOf(EmployeeId author, int limit) {
        return Rows.all(
                source,
                ROW + "and r.state in ('DRAFT', 'RETURNED') order by r.changed_at desc, r.id desc limit ?",
                JpaRegistrations::row,
                author.value(),
                limit);
    }

    private static RegistrationRow row(ResultSet row) throws SQLException {
        UUID customer = row.getObject(7, UUID.class);
        return new RegistrationRow(
                new RegistrationId(row.getObject(1, UUID.class)),
                row.getString(2),
                Registration.State.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                customer == null ? null : new CustomerId(customer),
                row.getString(8));
    }
}
