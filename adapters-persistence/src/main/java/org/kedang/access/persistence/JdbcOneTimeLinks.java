package org.kedang.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.access.spi.OneTimeLinks;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;

/** One-time links; using one up is a single statement, so two browsers cannot both get through. */
@ApplicationScoped
public class JdbcOneTimeLinks implements OneTimeLinks {
    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcOneTimeLinks() {}

    JdbcOneTimeLinks(DataSource source) {
        this.source = source;
    }

    @Override
    public boolean setUpAlive(byte[] hash, Instant now) {
        return !Rows.all(
                        source,
                        "select 1 from setup_link where token_hash = ? and used_at is null and expires_at > ?",
                        row -> row.getInt(1),
                        hash,
                        Sql.time(now))
                .isEmpty();
    }

    @Override
    public boolean useSetUp(byte[] hash, Instant now) {
        return Sql.run(
                        source,
                        "update setup_link set used_at = ? where token_hash = ? and used_at is null and expires_at > ?",
                        Sql.time(now),
                        hash,
                        Sql.time(now))
                == 1;
    }

    @Override
    public void addPasswordLink(byte[] hash, EmployeeId employee, Instant expiresAt) {
        int dead = Sql.run(
                source, "delete from password_link where employee_id = ? and used_at is null", employee.value());
        int made = Sql.run(
                source,
                "insert into password_link (token_hash, employee_id, expires_at) values (?, ?, ?)",
                hash,
                employee.value(),
                Sql.time(expiresAt));
        if (made != 1) {
            throw new IllegalStateException("no link was made, " + dead + " died");
        }
    }

    @Override
    public Optional<EmployeeId> passwordLinkAlive(byte[] hash, Instant now) {
        return Rows.all(
                        source,
                        "select employee_id from password_link where token_hash = ? and used_at is null"
                                + " and expires_at > ?",
                        row -> new EmployeeId(row.getObject(1, UUID.class)),
                        hash,
                        Sql.time(now))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<EmployeeId> usePasswordLink(byte[] hash, Instant now) {
        return Rows.all(
                        source,
                        "update password_link set used_at = ? where token_hash = ? and used_at is null"
                                + " and expires_at > ? returning employee_id",
                        row -> new EmployeeId(row.getObject(1, UUID.class)),
                        Sql.time(now),
                        hash,
                        Sql.time(now))
                .stream()
                .findFirst();
    }
}
