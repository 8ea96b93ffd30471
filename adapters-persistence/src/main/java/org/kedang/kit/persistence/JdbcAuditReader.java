package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.AuditFilter;
import org.kedang.kit.api.AuditRow;
import org.kedang.kit.spi.AuditReader;

/** Pages through {@code audit_entries} by the inbox number, which grows with time. */
@ApplicationScoped
public class JdbcAuditReader implements AuditReader {
    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcAuditReader() {}

    JdbcAuditReader(DataSource source) {
        this.source = source;
    }

    @Override
    public List<AuditRow> page(AuditFilter filter, @Nullable Long before, int size) {
        StringBuilder sql =
                new StringBuilder("select id, seq, at, actor_id, actor_number, actor_name, channel, address,"
                        + " action, outcome, subject_kind, subject_id, subject_label, reason, rule, changes"
                        + " from audit_entries where true");
        List<Object> arguments = new ArrayList<>();
        condition(sql, arguments, " and id < ?", before);
        condition(sql, arguments, " and actor_number = ?", filter.actorNumber());
        condition(sql, arguments, " and subject_id = ?", filter.subjectId());
        condition(sql, arguments, " and action = ?", filter.action());
        condition(sql, arguments, " and outcome = ?", filter.outcome());
        if (filter.from() != null) {
            condition(sql, arguments, " and at >= ?", filter.from().atOffset(ZoneOffset.UTC));
        }
        if (filter.until() != null) {
            condition(sql, arguments, " and at < ?", filter.until().atOffset(ZoneOffset.UTC));
        }
        sql.append(" order by id desc limit ?");
        arguments.add(size);
        return Rows.all(source, sql.toString(), JdbcAuditReader::row, arguments.toArray());
    }

    private static void condition(StringBuilder sql, List<Object> arguments, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            arguments.add(value instanceof String text ? PgText.clean(text) : value);
        }
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        @Nullable String[] parts = (@Nullable String[]) row.getArray(16).getArray();
        List<AuditRow.Change> changes = new ArrayList<>();
        for (int i = 0; i + 2 < parts.length; i += 3) {
            String field = parts[i];
            changes.add(new AuditRow.Change(field == null ? "" : field, parts[i + 1], parts[i + 2]));
        }
        return new AuditRow(
                row.getLong(1),
                row.getObject(2, Long.class),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                changes);
    }
}
