package org.kedang.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kedang.access.domain.AccessToken;
import org.kedang.access.spi.Tokens;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.persistence.Rows;

/** Access tokens, found by hash. */
@ApplicationScoped
public class JdbcTokens implements Tokens {
    private static final String COLUMNS =
            "id, employee_id, name, scope, created_at, expires_at, revoked_at, last_used_at";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcTokens() {}

    JdbcTokens(DataSource source) {
        this.source = source;
    }

    @Override
    public void add(AccessToken token, byte[] hash) {
        int unused = Sql.run(
                source,
                "insert into access_token (id, employee_id, name, hash, scope, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                token.employee().value(),
                token.name().replace("\0", ""),
                hash,
                token.scope().stream().sorted().map(Permission::name).collect(Collectors.joining(",")),
                Sql.time(token.createdAt()),
                Sql.time(token.expiresAt()));
    }

    @Override
    public Optional<AccessToken> byHash(byte[] hash) {
        return Rows.all(source, "select " + COLUMNS + " from access_token where hash = ?", JdbcTokens::read, (Object)
                        hash)
                .stream()
                .findFirst();
    }

    @Override
    public List<AccessToken> of(EmployeeId employee) {
        return Rows.all(
                source,
                "select " + COLUMNS
                        + " from access_token where employee_id = ? and revoked_at is null order by created_at desc, id",
                JdbcTokens::read,
                employee.value());
    }

    @Override
    public Optional<AccessToken> revoke(EmployeeId employee, UUID id, Instant at) {
        return Rows.all(
                        source,
                        "update access_token set revoked_at = ? where id = ? and employee_id = ? and revoked_at is null"
                                + " returning " + COLUMNS,
                        JdbcTokens::read,
                        Sql.time(at),
                        id,
                        employee.value())
                .stream()
                .findFirst();
    }

    @Override
    public void revokeAll(EmployeeId employee, Instant at) {
        int unused = Sql.run(
                source,
                "update access_token set revoked_at = ? where employee_id = ? and revoked_at is null",
                Sql.time(at),
                employee.value());
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void used(UUID id, Instant at) {
        int unused = Sql.run(source, "update access_token set last_used_at = ? where id = ?", Sql.time(at), id);
    }

    private static AccessToken read(ResultSet row) throws SQLException {
        return new AccessToken(
                row.getObject("id", UUID.class),
                new EmployeeId(row.getObject("employee_id", UUID.class)),
                row.getString("name"),
                Arrays.stream(row.getString("scope").split(","))
                        .map(Permission::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"),
                Sql.instantOrNull(row, "revoked_at"),
                Sql.instantOrNull(row, "last_used_at"));
    }
}
