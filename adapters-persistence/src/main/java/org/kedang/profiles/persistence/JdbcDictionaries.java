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
import org.kedang.kit.persistence.VersionShelf;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.spi.Dictionaries;

/** The versions of the dictionary as documents of one append-only table. */
@ApplicationScoped
public class JdbcDictionaries implements Dictionaries {
    private static final String COLUMNS =
            "select version, starts_on, owner, clause, note, content::text from field_dictionary_version ";

    @Inject
    private DataSource source;

    private final VersionShelf<Dictionary> shelf;

    @SuppressWarnings("NullAway") // the container fills the source before use
    public JdbcDictionaries() {
        shelf = shelf(TimeUnit.SECONDS.toNanos(1));
    }

    JdbcDictionaries(DataSource source, long freshNanos) {
        this.source = source;
        shelf = shelf(freshNanos);
    }

    private VersionShelf<Dictionary> shelf(long freshNanos) {
        return new VersionShelf<>(freshNanos, this::newest, this::above);
    }

    private int newest() {
        return Rows.all(source, "select coalesce(max(version), 0) from field_dictionary_version", row -> row.getInt(1))
                .get(0);
    }

    private Map<Integer, Dictionary> above(int known) {
        Map<Integer, Dictionary> found = new LinkedHashMap<>();
        Rows.all(source, COLUMNS + "where version > ? order by version", JdbcDictionaries::read, known)
                .forEach(dictionary -> found.put(dictionary.version(), dictionary));
        return found;
    }

    private static Dictionary read(ResultSet row) throws SQLException {
        DictionaryNote about = new DictionaryNote(
                row.getObject(2, LocalDate.class), row.getString(3), row.getString(4), row.getString(5));
        return DictionaryJson.read(row.getInt(1), about, row.getString(6));
    }

    @Override
    public Dictionary active(LocalDate on) {
        NavigableMap<Integer, Dictionary> versions = shelf.versions();
        if (versions.isEmpty()) {
            throw new IllegalStateException("there is no dictionary");
        }
        for (Dictionary dictionary : versions.descendingMap().values()) {
            if (!dictionary.startsOn().isAfter(on)) {
                return dictionary;
            }
        }
        return versions.firstEntry().getValue();
    }

    @Override
    public Optional<Dictionary> version(int number) {
        return Optional.ofNullable(shelf.versions().get(number));
    }

    @Override
    public Dictionary latest() {
        return Rows.all(source, COLUMNS + "order by version desc limit 1", JdbcDictionaries::read)
                .get(0);
    }

    @Override
    public List<Dictionary> versions() {
        return Rows.all(source, COLUMNS + "order by version desc", JdbcDictionaries::read);
    }

    @Override
    public void add(Dictionary next) {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into field_dictionary_version"
                        + " (version, starts_on, owner, clause, note, content) values (?, ?, ?, ?, ?, ?::jsonb)"
                        + " on conflict do nothing")) {
            insert.setInt(1, next.version());
            insert.setObject(2, next.startsOn());
            insert.setString(3, next.owner());
            insert.setString(4, next.clause());
            insert.setString(5, next.note());
            insert.setString(6, DictionaryJson.write(next));
            if (insert.executeUpdate() == 0) {
                throw new Stale(next.version() - 1L, newest());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
