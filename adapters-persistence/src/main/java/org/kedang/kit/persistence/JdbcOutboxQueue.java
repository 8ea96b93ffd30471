package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.OutboxQueue;

/** Reads the outbox for the sender; each call commits by itself. */
@ApplicationScoped
public class JdbcOutboxQueue implements OutboxQueue {
    private static final int LONGEST_ERROR = 500;
    private static final String CLAIM =
            """
            with claimed as (
                update outbox set attempts = attempts + 1, next_attempt_at = ?
                 where id in (select id from outbox mine
                               where state = 'WAITING' and next_attempt_at <= ?
                                 and not exists (select from outbox earlier
                                                  where earlier.state = 'WAITING' and earlier.position < mine.position
                                                    and coalesce(earlier.recipient::text, earlier.address)
                                                        = coalesce(mine.recipient::text, mine.address))
                               order by position limit ? for update skip locked)
                returning *)
            select id, recipient, address, locale, template, link, message_id, attempts,
                   array(select key from jsonb_each_text(words) order by key),
                   array(select value from jsonb_each_text(words) order by key)
              from claimed order by position""";

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcOutboxQueue() {}

    JdbcOutboxQueue(DataSource source) {
        this.source = source;
    }

    @Override
    public boolean due(Instant now) {
        return !Rows.all(
                        source,
                        "select 1 from outbox where state = 'WAITING' and next_attempt_at <= ? limit 1",
                        row -> row.getInt(1),
                        now.atOffset(ZoneOffset.UTC))
                .isEmpty();
    }

    @Override
    public List<Mail> claim(int most, Instant now, Instant until) {
        return Rows.all(
                source,
                CLAIM,
                JdbcOutboxQueue::mail,
                until.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                most);
    }

    @Override
    public void sent(UUID id, Instant at) {
        change(
                "update outbox set state = 'SENT', sent_at = ?, last_error = null where id = ?",
                at.atOffset(ZoneOffset.UTC),
                id);
    }

    @Override
    public void failed(UUID id, String error, Instant next) {
        change(
                "update outbox set last_error = ?, next_attempt_at = ? where id = ?",
                shortened(error),
                next.atOffset(ZoneOffset.UTC),
                id);
    }

    @Override
    public void dead(UUID id, String error) {
        change("update outbox set state = 'DEAD', last_error = ? where id = ?", shortened(error), id);
    }

    private void change(String sql, Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                update.setObject(i + 1, arguments[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be changed", e);
        }
    }

    private static Mail mail(ResultSet row) throws SQLException {
        @Nullable UUID recipient = row.getObject(2, UUID.class);
        String[] keys = (String[]) row.getArray(9).getArray();
        String[] values = (String[]) row.getArray(10).getArray();
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            words.put(keys[i], values[i]);
        }
        return new Mail(
                row.getObject(1, UUID.class),
                recipient == null ? null : new EmployeeId(recipient),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                words,
                row.getString(7),
                row.getInt(8));
    }

    private static String shortened(String error) {
        String text = PgText.clean(error);
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
