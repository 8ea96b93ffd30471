package org.kedang.profiles.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.spi.Policies;

/** The versions of the opening policy as documents of one append-only table. */
@ApplicationScoped
public class JdbcPolicies implements Policies {
    private static final String COLUMNS =
            "select version, code, starts_on, owner, clause, content::text from opening_policy_version ";

    @Inject
    private DataSource source;

    private final VersionShelf<OpeningPolicy> shelf;

    @SuppressWarnings("NullAway") // the container fills the source before use
    public JdbcPolicies() {
        shelf = shelf(TimeUnit.SECONDS.toNanos(1));
    }

    JdbcPolicies(DataSource source, long freshNanos) {
        this.source = source;
        shelf = shelf(freshNanos);
    }

    private VersionShelf<OpeningPolicy> shelf(long freshNanos) {
        return new VersionShelf<>(freshNanos, this::newest, this::above);
    }

    private int newest() {
        return Rows.all(source, "select coalesce(max(version), 0) from opening_policy_version", row -> row.getInt(1))
                .get(0);
    }

    private Map<Integer, OpeningPolicy> above(int known) {
        Map<Integer, OpeningPolicy> found = new LinkedHashMap<>();
        Rows.all(source, COLUMNS + "where version > ? order by version", JdbcPolicies::read, known)
                .forEach(policy -> found.put(policy.version(), policy));
        return found;
    }

    private static OpeningPolicy read(ResultSet row) throws SQLException {
        return PolicyJson.read(
                row.getString(2),
                row.getInt(1),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    @Override
    public OpeningPolicy active(LocalDate on) {
        NavigableMap<Integer, OpeningPolicy> versions = shelf.versions();
        if (versions.isEmpty()) {
            throw new IllegalStateException("there is no opening policy");
        }
        for (OpeningPolicy policy : versions.descendingMap().values()) {
            if (!policy.startsOn().isAfter(on)) {
                return policy;
            }
        }
        return versions.firstEntry().getValue();
    }

    @Override
    public Optional<OpeningPolicy> version(int number) {
        return Optional.ofNullable(shelf.versions().get(number));
    }

    @Override
    public List<OpeningPolicy> versions() {
        return Rows.all(source, COLUMNS + "order by version desc", JdbcPolicies::read);
    }

    @Override
    public void add(OpeningPolicy next) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into opening_policy_version"
                        + " (version, code, starts_on, owner, clause, content) values (?, ?, ?, ?, ?, ?::jsonb)"
                        + " on conflict do nothing")) {
            insert.setInt(1, next.version());
            insert.setString(2, next.code());
            insert.setObject(3, next.startsOn());
            insert.setString(4, next.owner());
            insert.setString(5, next.clause());
            insert.setString(6, PolicyJson.write(next));
            if (insert.executeUpdate() == 0) {
                throw new Stale(next.version() - 1L, newest());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
