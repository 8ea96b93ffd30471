package org.kedang.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.GrantId;
import org.kedang.access.domain.GrantOrigin;
import org.kedang.access.domain.GrantRight;
import org.kedang.access.spi.Grants;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Stale;

/** Grants by SQL: one indexed query tells what holds for somebody. */
@ApplicationScoped
public class JdbcGrants implements Grants {
    private static final String SELECT =
            """
            select g.id, g.grantee_id, g.categories, g.rights, g.cap, g.starts_at, g.ends_at, g.origin, g.reason,
                   g.given_by, g.given_at, g.revoked_by, g.revoked_at, g.revoke_reason, g.revision,
                   (select array_agg(f.customer_id) from access_grant_file f where f.grant_id = g.id) as files
              from access_grant g\s""";
    private static final UUID LAST = new UUID(-1, -1);

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcGrants() {}

    JdbcGrants(DataSource source) {
        this.source = source;
    }

    @Override
    public void add(AccessGrant grant) {
        AccessGrant.Terms terms = grant.terms();
        int unused = Sql.run(
                source,
                "insert into access_grant (id, grantee_id, categories, rights, cap, starts_at, ends_at, origin, reason,"
                        + " given_by, given_at, revision) values (?, ?, ?::smallint[], ?::text[], ?, ?, ?, ?, ?, ?, ?, 1)",
                grant.id().value(),
                terms.grantee().value(),
                terms.categories().stream().sorted().toArray(Integer[]::new),
                terms.rights().stream().sorted().map(GrantRight::name).toArray(String[]::new),
                terms.cap().name(),
                Sql.time(terms.from()),
                Sql.time(terms.until()),
                terms.origin().name(),
                terms.reason(),
                grant.givenBy().value(),
                Sql.time(grant.givenAt()));
        int files = Sql.run(
                source,
                "insert into access_grant_file (grant_id, customer_id) select ?, unnest(?::uuid[])",
                grant.id().value(),
                grant.customers().stream().map(CustomerId::value).toArray(UUID[]::new));
        if (files != grant.customers().size()) {
            throw new IllegalStateException(files + " files of grant " + grant.id());
        }
    }

    @Override
    public Optional<AccessGrant> find(GrantId id) {
        return all("where g.id = ?", id.value()).stream().findFirst();
    }

    @Override
    public void saveRevocation(AccessGrant grant) {
        AccessGrant.Revocation end = grant.revocation();
        if (end == null) {
            throw new IllegalArgumentException(grant.id() + " was not taken back");
        }
        int touched = Sql.run(
                source,
                "update access_grant set revoked_by = ?, revoked_at = ?, revoke_reason = ?, revision = revision + 1"
                        + " where id = ? and revision = ?",
                end.by().value(),
                Sql.time(end.at()),
                end.reason(),
                grant.id().value(),
                grant.revision());
        if (touched == 0) {
            throw new Stale(grant.revision(), -1);
        }
    }

    @Override
    public List<AccessGrant> holding(EmployeeId grantee, Instant now) {
        return all(
                "where g.grantee_id = ? and g.revoked_at is null and g.ends_at > ? and g.starts_at <= ? order by g.id desc",
                grantee.value(),
                Sql.time(now),
                Sql.time(now));
    }

    @Override
    public List<AccessGrant> ofFile(CustomerId customer, int limit) {
        return all(
                "where g.id in (select f.grant_id from access_grant_file f where f.customer_id = ?)"
                        + " order by g.id desc limit ?",
                customer.value(),
                limit);
    }

    @Override
    public List<AccessGrant> ofGrantee(EmployeeId grantee, int limit) {
        return all("where g.grantee_id = ? order by g.id desc limit ?", grantee.value(), limit);
    }

    @Override
    public List<AccessGrant> all(@Nullable GrantId before, int limit) {
        return all("where g.id < ? order by g.id desc limit ?", before == null ? LAST : before.value(), limit);
    }

    private List<AccessGrant> all(String rest, Object... arguments) {
        return Rows.all(source, SELECT + rest, JdbcGrants::read, arguments);
    }

    private static AccessGrant read(ResultSet row) throws SQLException {
        UUID revokedBy = row.getObject("revoked_by", UUID.class);
        return new AccessGrant(
                new GrantId(row.getObject("id", UUID.class)),
                new AccessGrant.Terms(
                        new EmployeeId(row.getObject("grantee_id", UUID.class)),
                        several(row, "files")
                                .map(id -> new CustomerId((UUID) id))
                                .collect(Collectors.toSet()),
                        several(row, "categories")
                                .map(category -> ((Number) category).intValue())
                                .collect(Collectors.toSet()),
                        several(row, "rights")
                                .map(right -> GrantRight.valueOf((String) right))
                                .collect(Collectors.toSet()),
                        Secrecy.valueOf(row.getString("cap")),
                        Sql.instant(row, "starts_at"),
                        Sql.instant(row, "ends_at"),
                        GrantOrigin.valueOf(row.getString("origin")),
                        row.getString("reason")),
                new EmployeeId(row.getObject("given_by", UUID.class)),
                Sql.instant(row, "given_at"),
                revokedBy == null
                        ? null
                        : new AccessGrant.Revocation(
                                new EmployeeId(revokedBy),
                                Sql.instant(row, "revoked_at"),
                                row.getString("revoke_reason")),
                row.getLong("revision"));
    }

    private static Stream<Object> several(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? Stream.empty() : Arrays.stream((Object[]) array.getArray());
    }
}
