package org.kedang.kit.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.kedang.kit.spi.Leadership;

/** An advisory lock of PostgreSQL: gone with the connection, so a dead server never leads. */
@ApplicationScoped
public class JdbcLeadership implements Leadership {
    @Resource(lookup = "java:app/jdbc/kedang")
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcLeadership() {}

    JdbcLeadership(DataSource source) {
        this.source = source;
    }

    @Override
    public boolean lead(String name, Runnable work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!locked(connection, name)) {
                    return false;
                }
                work.run();
                return true;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of " + name + " cannot be asked for", e);
        }
    }

    private static boolean locked(Connection connection, String name) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended('kedang.' || ?, 0))")) {
            lock.setString(1, name);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
