package org.kedang.profiles.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows by one statement: each column travels as one text array, and {@code unnest} makes rows of them again.
 * One row costs one statement too.
 */
final class Bulk {
    private final List<List<@Nullable String>> columns = new ArrayList<>();
    private int rows;

    Bulk(int columns) {
        for (int i = 0; i < columns; i++) {
            this.columns.add(new ArrayList<>());
        }
    }

    /** One more row; the values as PostgreSQL reads them. */
    void row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            columns.get(i).add(value == null ? null : value.toString());
        }
        rows++;
    }

    int rows() {
        return rows;
    }

    /**
     * @param sql with one {@code ?} for each column, in order, each inside {@code unnest(?, …)}
     * @return rows written
     */
    int write(DataSource source, String sql) {
        if (rows == 0) {
            return 0;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            List<Array> arrays = new ArrayList<>();
            for (List<@Nullable String> column : columns) {
                Array array = connection.createArrayOf("text", column.toArray());
                arrays.add(array);
                statement.setArray(arrays.size(), array);
            }
            int written = statement.executeUpdate();
            for (Array array : arrays) {
                array.free();
            }
            return written;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code ?, ?, …} for a number of columns. */
    static String places(int columns) {
        return "?" + ", ?".repeat(columns - 1);
    }
}
