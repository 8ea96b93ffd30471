package org.kedang.kit.persistence;

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
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kedang.kit.usecase.Stale;

/**
 * The versions of one kind of policy: documents of an append-only table with the columns version, code, starts_on, owner,
 * clause and content.
 *
 * @param <P> the kind of policy
 */
public final class PolicyTable<P> {
    /** Makes a policy of the columns of its row. */
    public interface Reading<P> {
        P of(String code, int version, LocalDate startsOn, String owner, String clause, String content);
    }

    /** What the table keeps of a policy beside its content. */
    public record Head(int version, String code, LocalDate startsOn, String owner, String clause) {}

    private final Supplier<DataSource> source;
    private final String table;
    private final Reading<P> reading;
    private final Function<P, Head> head;
    private final VersionShelf<P> shelf;

    /**
     * @param source asked at each use, for the container fills it late
     * @param table name of the table
     * @param freshNanos for how long what was read is taken for the newest
     */
    public PolicyTable(
            Supplier<DataSource> source, String table, long freshNanos, Reading<P> reading, Function<P, Head> head) {
        this.source = source;
        this.table = table;
        this.reading = reading;
        this.head = head;
        this.shelf = new VersionShelf<>(freshNanos, this::newest, this::above);
    }

    private String columns() {
        return "select version, code, starts_on, owner, clause, content::text from " + table;
    }

    private int newest() {
        return Rows.all(source.get(), "select coalesce(max(version), 0) from " + table, row -> row.getInt(1))
                .get(0);
    }

    private Map<Integer, P> above(int known) {
        Map<Integer, P> found = new LinkedHashMap<>();
        Rows.all(source.get(), columns() + " where version > ? order by version", this::read, known)
                .forEach(policy -> found.put(head.apply(policy).version(), policy));
        return found;
    }

    private P read(ResultSet row) throws SQLException {
        return reading.of(
                row.getString(2),
                row.getInt(1),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    /** The version in force on a day; before the first one starts, the first one. */
    public P active(LocalDate on) {
        NavigableMap<Integer, P> versions = shelf.versions();
        if (versions.isEmpty()) {
            throw new IllegalStateException("there is no policy in " + table);
        }
        for (P policy : versions.descendingMap().values()) {
            if (!head.apply(policy).startsOn().isAfter(on)) {
                return policy;
            }
        }
        return versions.firstEntry().getValue();
    }

    public Optional<P> version(int number) {
        return Optional.ofNullable(shelf.versions().get(number));
    }

    /** All of them, the newest first. */
    public List<P> versions() {
        return Rows.all(source.get(), columns() + " order by version desc", this::read);
    }

    /** @throws Stale when there is a version of that number */
    public void add(P next, String content) {
        Head about = head.apply(next);
        try (Connection connection = source.get().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into " + table
                        + " (version, code, starts_on, owner, clause, content) values (?, ?, ?, ?, ?, ?::jsonb)"
                        + " on conflict do nothing")) {
            insert.setInt(1, about.version());
            insert.setString(2, about.code());
            insert.setObject(3, about.startsOn());
            insert.setString(4, about.owner());
            insert.setString(5, about.clause());
            insert.setString(6, content);
            if (insert.executeUpdate() == 0) {
                throw new Stale(about.version() - 1L, newest());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
