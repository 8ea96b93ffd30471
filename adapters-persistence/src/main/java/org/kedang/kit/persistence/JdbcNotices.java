package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.Notice;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.Notices;

/** Reads and marks notices; ids are ordered by time, so they are the place in paging. */
@ApplicationScoped
public class JdbcNotices implements Notices {
    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcNotices() {}

    JdbcNotices(DataSource source) {
        this.source = source;
    }

    @Override
    public List<Notice> page(EmployeeId recipient, @Nullable UUID before, int size) {
        List<Object> arguments = new ArrayList<>(List.of(recipient.value()));
        if (before != null) {
            arguments.add(before);
        }
        arguments.add(size);
        return Rows.all(
                source,
                "select id, template, link, created_at, read_at,"
                        + " array(select key from jsonb_each_text(words) order by key),"
                        + " array(select value from jsonb_each_text(words) order by key)"
                        + " from notice where recipient = ?" + (before == null ? "" : " and id < ?")
                        + " order by id desc limit ?",
                JdbcNotices::notice,
                arguments.toArray());
    }

    @Override
    public long unread(EmployeeId recipient) {
        return Rows.all(
                        source,
                        "select count(*) from notice where recipient = ? and read_at is null",
                        row -> row.getLong(1),
                        recipient.value())
                .get(0);
    }

    @Override
    public int markRead(EmployeeId recipient, @Nullable UUID notice, Instant at) {
        // one that was read before counts: only the first moment is kept
        String sql = "update notice set read_at = coalesce(read_at, ?) where recipient = ?"
                + (notice == null ? " and read_at is null" : " and id = ?");
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setObject(2, recipient.value());
            if (notice != null) {
                update.setObject(3, notice);
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the notices cannot be marked", e);
        }
    }

    private static Notice notice(ResultSet row) throws SQLException {
        String[] keys = (String[]) row.getArray(6).getArray();
        String[] values = (String[]) row.getArray(7).getArray();
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            words.put(keys[i], values[i]);
        }
        @Nullable OffsetDateTime read = row.getObject(5, OffsetDateTime.class);
        return new Notice(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                words,
                row.getObject(4, OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
