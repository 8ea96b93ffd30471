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
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.persistence.Saving;
import org.kedang.profiles.api.ContactRow;
import org.kedang.profiles.domain.ContactEntry;
import org.kedang.profiles.domain.ContactId;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Contacts;

/** The contact book by JPA; lists by SQL. */
@ApplicationScoped
public class JpaContacts implements Contacts {
    private static final String ROW =
            "select id, name, phone, company, note, created_at, registration_id from contact_entry where keeper_id = ? ";

    @PersistenceContext(unitName = "kedang")
    private EntityManager entities;

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway.Init")
    JpaContacts() {}

    JpaContacts(EntityManager entities, DataSource source) {
        this.entities = entities;
        this.source = source;
    }

    @Override
    public void add(ContactEntry entry) {
        entities.persist(entry);
        entities.flush();
    }

    @Override
    public Optional<ContactEntry> find(ContactId id) {
        return Optional.ofNullable(entities.find(ContactEntry.class, id));
    }

    @Override
    public void save(ContactEntry entry) {
        Saving.now(entities, entry.revision());
    }

    @Override
    public Slice<ContactRow> keptBy(EmployeeId keeper, @Nullable String cursor, int limit) {
        Cursor from = Cursor.read(cursor);
        List<ContactRow> rows = from == null
                ? Rows.all(
                        source,
                        ROW + "order by created_at desc, id desc limit ?",
                        JpaContacts::row,
                        keeper.value(),
                        limit + 1)
                : Rows.all(
                        source,
                        ROW + "and (created_at, id) < (?, ?) order by created_at desc, id desc limit ?",
                        JpaContacts::row,
                        keeper.value(),
                        from.moment(),
                        from.id(),
                        limit + 1);
        return Slice.of(
                rows, limit, last -> Cursor.after(last.createdAt(), last.id().value()));
    }

    private static ContactRow row(ResultSet row) throws SQLException {
        UUID registration = row.getObject(7, UUID.class);
        return new ContactRow(
                new ContactId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                registration == null ? null : new RegistrationId(registration));
    }
}
