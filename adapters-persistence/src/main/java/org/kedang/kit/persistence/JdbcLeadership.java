package org.kedang.kit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.kedang.kit.spi.Leadership;

/**
 * An advisory lock of PostgreSQL, held by the session and not by a transaction: gone with the connection, so a dead server
 * never leads, and long work keeps no transaction open beside its own.
 */
@ApplicationScoped
public class JdbcLeadership implements Leadership {
    private static final Logger LOG = Logger.getLogger(JdbcLeadership.class.getName());

    @Inject
    private DataSource source;

    @SuppressWarnings("NullAway") // the container fills the source before use
    protected JdbcLeadership() {}

    JdbcLeadership(DataSource source) {
        this.source = source;
    }

    @Override
    public boolean lead(String name, Runnable work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(true);
            if (!ask(connection, "select pg_try_advisory_lock(hashtextextended('kedang.' || ?, 0))", name)) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                unlock(connection, name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of " + name + " cannot be asked for", e);
        }
    }

    private static void unlock(Connection connection, String name) {
        try {
            if (ask(connection, "select pg_advisory_unlock(hashtextextended('kedang.' || ?, 0))", name)) {
                return;
            }
            LOG.log(Level.WARNING, "the lock of {0} was gone before its work had ended", name);
        } catch (SQLException lost) {
            LOG.log(Level.WARNING, "the lock of " + name + " went with its connection", lost);
        }
    }

    private static boolean ask(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
