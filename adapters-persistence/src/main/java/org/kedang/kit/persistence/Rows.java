package org.kedang.kit.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads rows into records. */
public final class Rows {
    private Rows() {}

    /** Makes one value of one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @throws IllegalStateException when the database refuses */
    public static <T> List<T> all(DataSource source, String sql, Reader<T> reader, Object... arguments) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                query.setObject(i + 1, arguments[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
