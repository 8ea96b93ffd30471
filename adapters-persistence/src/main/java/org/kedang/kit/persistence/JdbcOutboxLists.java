package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.OutboxRow;
import org.kedang.kit.spi.OutboxLists;

/** The outbox as a list: no recipient, no words. */
@ApplicationScoped
public class JdbcOutboxLists implements OutboxLists {
    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcOutboxLists() {}

    JdbcOutboxLists(DataSource source) {
        this.source = source;
    }

    @Override
    public List<OutboxRow> page(@Nullable String state, @Nullable Long before, int size) {
        List<Object> arguments = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select position, template, state, attempts, created_at,"
                + " case state when 'WAITING' then next_attempt_at end, sent_at, last_error from outbox where true");
        if (state != null) {
            sql.append(" and state = ?");
            arguments.add(state);
        }
        if (before != null) {
            sql.append(" and position < ?");
            arguments.add(before);
        }
        sql.append(" order by position desc limit ?");
        arguments.add(size);
        return Rows.all(source, sql.toString(), JdbcOutboxLists::row, arguments.toArray());
    }

    @Override
    public long waiting() {
        return count("select count(*) from outbox where state = 'WAITING'");
    }

    @Override
    public long dead() {
        return count("select count(*) from outbox where state = 'DEAD'");
    }

    private long count(String sql) {
        return Rows.all(source, sql, row -> row.getLong(1)).get(0);
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                Objects.requireNonNull(moment(row, 5)),
                moment(row, 6),
                moment(row, 7),
                row.getString(8));
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
