package org.kedang.borrowing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.RoomEntry;
import org.kedang.borrowing.domain.RoomEntryId;
import org.kedang.borrowing.spi.RoomLog;
import org.kedang.kit.persistence.Rows;
import org.kedang.kit.usecase.Stale;

/** The storage room's entry log by SQL. */
@ApplicationScoped
public class JdbcRoomLog implements RoomLog {
    private static final String SELECT =
            "select id, person, purpose, entered_at, left_at, noted_by, noted_at from room_entry ";
    private static final UUID LAST = new UUID(-1, -1);

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the field before use
    protected JdbcRoomLog() {}

    JdbcRoomLog(DataSource source) {
        this.source = source;
    }

    @Override
    public void add(RoomEntry entry) {
        int unused = LoanSql.run(
                source,
                "insert into room_entry (id, person, purpose, entered_at, left_at, noted_by, noted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                entry.id().value(),
                entry.person(),
                entry.purpose(),
                LoanSql.time(entry.entered()),
                LoanSql.time(entry.left()),
                entry.notedBy().value(),
                LoanSql.time(entry.notedAt()));
    }

    @Override
    public Optional<RoomEntry> find(RoomEntryId id) {
        return Rows.all(source, SELECT + "where id = ?", JdbcRoomLog::read, id.value()).stream()
                .findFirst();
    }

    @Override
    public void left(RoomEntryId id, Instant at) {
        int touched = LoanSql.run(
                source,
                "update room_entry set left_at = ? where id = ? and left_at is null",
                LoanSql.time(at),
                id.value());
        if (touched == 0) {
            throw new Stale(0, 1);
        }
    }

    @Override
    public List<RoomEntry> page(@Nullable RoomEntryId before, int limit) {
        return Rows.all(
                source,
                SELECT + "where id < ? order by id desc limit ?",
                JdbcRoomLog::read,
                before == null ? LAST : before.value(),
                limit);
    }

    private static RoomEntry read(ResultSet row) throws SQLException {
        return new RoomEntry(
                new RoomEntryId(row.getObject("id", UUID.class)),
                row.getString("person"),
                row.getString("purpose"),
                LoanSql.instant(row, "entered_at"),
                LoanSql.instantOrNull(row, "left_at"),
                LoanSql.employee(row, "noted_by"),
                LoanSql.instant(row, "noted_at"));
    }
}
