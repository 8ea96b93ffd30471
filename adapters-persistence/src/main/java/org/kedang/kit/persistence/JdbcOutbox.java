package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.TimeOrderedId;
import org.kedang.kit.spi.DirectMail;
import org.kedang.kit.spi.Outbox;

/** Writes notices and mails on the caller's connection: no commit, no mail. */
@ApplicationScoped
public class JdbcOutbox implements Outbox, DirectMail {
    @Inject
    private DataSource source;

    private Clock clock;

    @SuppressWarnings("NullAway") // the container fills the fields before use
    protected JdbcOutbox() {}

    @Inject
    @SuppressWarnings("NullAway") // the container fills the source before use
    JdbcOutbox(Clock clock) {
        this.clock = clock;
    }

    JdbcOutbox(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public void notify(EmployeeId recipient, String template, String link, Map<String, String> words) {
        UUID id = TimeOrderedId.next();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (Connection connection = source.getConnection()) {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into notice (id, recipient, template, link, words, created_at)"
                            + " values (?, ?, ?, ?, jsonb_object(?::text[], ?::text[]), ?)")) {
                insert.setObject(1, id);
                insert.setObject(2, recipient.value());
                insert.setString(3, template);
                insert.setString(4, link);
                words(insert, 5, words);
                insert.setObject(7, now);
                insert.executeUpdate();
            }
            mail(connection, id, recipient.value(), null, null, template, link, words, now);
        } catch (SQLException e) {
            throw new IllegalStateException("the message cannot be put into the outbox", e);
        }
    }

    @Override
    public void mail(String address, String locale, String template, String link, Map<String, String> words) {
        try (Connection connection = source.getConnection()) {
            OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
            mail(connection, TimeOrderedId.next(), null, address, locale, template, link, words, now);
        } catch (SQLException e) {
            throw new IllegalStateException("the message cannot be put into the outbox", e);
        }
    }

    private static void mail(
            Connection connection,
            UUID id,
            @Nullable UUID recipient,
            @Nullable String address,
            @Nullable String locale,
            String template,
            String link,
            Map<String, String> words,
            OffsetDateTime now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox (id, recipient, address, locale, template, link, words, message_id, created_at, state,"
                        + " attempts, next_attempt_at)"
                        + " values (?, ?, ?, ?, ?, ?, jsonb_object(?::text[], ?::text[]), ?, ?, 'WAITING', 0, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, recipient);
            insert.setString(3, address);
            insert.setString(4, locale);
            insert.setString(5, template);
            insert.setString(6, link);
            words(insert, 7, words);
            insert.setString(9, "<" + id + "@kedang>");
            insert.setObject(10, now);
            insert.setObject(11, now);
            insert.executeUpdate();
        }
    }

    private static void words(PreparedStatement insert, int place, Map<String, String> words) throws SQLException {
        List<String> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        words.forEach((key, value) -> {
            keys.add(PgText.clean(key));
            values.add(PgText.clean(value));
        });
        insert.setString(place, PgText.array(keys));
        insert.setString(place + 1, PgText.array(values));
    }
}
