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
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.spi.ChangePolicies;

/** The versions of the change policy as documents of one append-only table. */
@ApplicationScoped
public class JdbcChangePolicies implements ChangePolicies {
    private static final String COLUMNS =
            "select version, code, starts_on, owner, clause, content::text from change_policy_version ";

    @Inject
    private DataSource source;

    private final VersionShelf<ChangePolicy> shelf;

    @SuppressWarnings("NullAway") // the container fills the source before use
    public JdbcChangePolicies() {
        shelf = shelf(TimeUnit.SECONDS.toNanos(1));
    }

    JdbcChangePolicies(DataSource source, long freshNanos) {
        this.source = source;
        shelf = shelf(freshNanos);
    }

    private VersionShelf<ChangePolicy> shelf(long freshNanos) {
        return new VersionShelf<>(freshNanos, this::newest, this::above);
    }

    private int newest() {
        return Rows.all(source, "select coalesce(max(version), 0) from change_policy_version", row -> row.getInt(1))
                .get(0);
    }

    private Map<Integer, ChangePolicy> above(int known) {
        Map<Integer, ChangePolicy> found = new LinkedHashMap<>();
        Rows.all(source, COLUMNS + "where version > ? order by version", JdbcChangePolicies::read, known)
                .forEach(policy -> found.put(policy.version(), policy));
        return found;
    }

    private static ChangePolicy read(ResultSet row) throws SQLException {
        return ChangePolicyJson.read(
                row.getString(2),
                row.getInt(1),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    @Override
    public ChangePolicy active(LocalDate on) {
        NavigableMap<Integer, ChangePolicy> versions = shelf.versions();
        if (versions.isEmpty()) {
            throw new IllegalStateException("there is no change policy");
        }
        for (ChangePolicy policy : versions.descendingMap().values()) {
            if (!policy.startsOn().isAfter(on)) {
                return policy;
            }
        }
        return versions.firstEntry().getValue();
    }

    @Override
    public Optional<ChangePolicy> version(int number) {
        return Optional.ofNullable(shelf.versions().get(number));
    }

    @Override
    public List<ChangePolicy> versions() {
        return Rows.all(source, COLUMNS + "order by version desc", JdbcChangePolicies::read);
    }

    @Override
    public void add(ChangePolicy next) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into change_policy_version"
                        + " (version, code, starts_on, owner, clause, content) values (?, ?, ?, ?, ?, ?::jsonb)"
                        + " on conflict do nothing")) {
            insert.setInt(1, next.version());
            insert.setString(2, next.code());
            insert.setObject(3, next.startsOn());
            insert.setString(4, next.owner());
            insert.setString(5, next.clause());
            insert.setString(6, ChangePolicyJson.write(next));
            if (insert.executeUpdate() == 0) {
                throw new Stale(next.version() - 1L, newest());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
