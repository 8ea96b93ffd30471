package org.kedang.approvals.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.kedang.approvals.domain.Minutes;
import org.kedang.approvals.spi.MinutesBook;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.Rows;

/** The minutes in a table, bytes and all: what a transaction rolls back leaves no paper behind. */
@ApplicationScoped
public class JdbcMinutes implements MinutesBook {
    @Inject
    DataSource database;

    @SuppressWarnings("NullAway.Init")
    JdbcMinutes() {}

    JdbcMinutes(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(Minutes minutes, byte[] content) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into approval_minutes (id, approval_id, name, media_type, size, sha256, by_id, at, content)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, minutes.id());
            insert.setObject(2, minutes.approval());
            insert.setString(3, minutes.name());
            insert.setString(4, minutes.mediaType());
            insert.setLong(5, minutes.size());
            insert.setString(6, minutes.sha256());
            insert.setObject(7, minutes.by().value());
            insert.setObject(8, minutes.at().atOffset(ZoneOffset.UTC));
            insert.setBytes(9, content);
            int unused = insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Minutes> find(UUID approval, UUID minutes) {
        return Rows.all(
                        database,
                        "select id, approval_id, name, media_type, size, sha256, by_id, at from approval_minutes"
                                + " where approval_id = ? and id = ?",
                        JdbcMinutes::minutes,
                        approval,
                        minutes)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<byte[]> content(UUID minutes) {
        return Rows.all(database, "select content from approval_minutes where id = ?", row -> row.getBytes(1), minutes)
                .stream()
                .findFirst();
    }

    private static Minutes minutes(ResultSet row) throws SQLException {
        return new Minutes(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                new EmployeeId(row.getObject(7, UUID.class)),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
