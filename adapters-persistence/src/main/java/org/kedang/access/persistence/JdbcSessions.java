package org.kedang.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.SessionRecord;
import org.kedang.access.spi.Sessions;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;

/** Signed-in browsers, one row each. */
@ApplicationScoped
public class JdbcSessions implements Sessions {
    private static final String READ =
            "select id, employee_id, created_at, last_seen_at, address, agent, ended_at from portal_session ";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcSessions() {}

    JdbcSessions(DataSource source) {
        this.source = source;
    }

    @Override
    public void open(SessionRecord session) {
        int unused = Sql.run(
                source,
                "insert into portal_session (id, employee_id, created_at, last_seen_at, address, agent)"
                        + " values (?, ?, ?, ?, ?, ?)",
                session.id(),
                session.employee().value(),
                Sql.time(session.createdAt()),
                Sql.time(session.lastSeenAt()),
                session.address(),
                session.agent().replace("\0", ""));
    }

    @Override
    public Optional<SessionRecord> find(UUID id) {
        return Rows.all(source, READ + "where id = ?", JdbcSessions::read, id).stream()
                .findFirst();
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void seen(UUID id, Instant at) {
        int unused = Sql.run(
                source,
                "update portal_session set last_seen_at = greatest(last_seen_at, ?) where id = ? and ended_at is null",
                Sql.time(at),
                id);
    }

    @Override
    public void carry(Instant since, Duration leap) {
        int unused = Sql.run(
                source,
                "update portal_session set created_at = created_at + ? * interval '1 second',"
                        + " last_seen_at = last_seen_at + ? * interval '1 second'"
                        + " where ended_at is null and last_seen_at > ?",
                leap.toSeconds(),
                leap.toSeconds(),
                Sql.time(since));
    }

    @Override
    public void end(EmployeeId employee, UUID id, Instant at) {
        int unused = Sql.run(
                source,
                "update portal_session set ended_at = ? where id = ? and employee_id = ? and ended_at is null",
                Sql.time(at),
                id,
                employee.value());
    }

    @Override
    public void endAll(EmployeeId employee, @Nullable UUID except, Instant at) {
        int unused = Sql.run(
                source,
                "update portal_session set ended_at = ? where employee_id = ? and ended_at is null"
                        + " and id is distinct from ?::uuid",
                Sql.time(at),
                employee.value(),
                except);
    }

    @Override
    public List<SessionRecord> openSince(EmployeeId employee, Instant since) {
        return Rows.all(
                source,
                READ + "where employee_id = ? and ended_at is null and last_seen_at > ? order by last_seen_at desc, id",
                JdbcSessions::read,
                employee.value(),
                Sql.time(since));
    }

    private static SessionRecord read(ResultSet row) throws SQLException {
        return new SessionRecord(
                row.getObject("id", UUID.class),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "last_seen_at"),
                row.getString("address"),
                row.getString("agent"),
                Sql.instantOrNull(row, "ended_at"));
    }
}
