package org.kedang.kit.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where everybody takes connections from. Inside a transaction all share one, however often they ask and whoever keeps
 * his: asked for a second while the first is in use, the pool would set aside another one for a moment, and as many
 * requests as the pool has connections would wait for each other. Outside of a transaction each asks the pool.
 */
@ApplicationScoped
@Typed(DataSource.class)
public class Connections implements DataSource {
    private static final String KEY = Connections.class.getName();

    @Resource(lookup = PortalDataSource.NAME)
    private DataSource pool;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @SuppressWarnings("NullAway") // the container fills the fields before use
    protected Connections() {}

    Connections(DataSource pool, TransactionSynchronizationRegistry transactions) {
        this.pool = pool;
        this.transactions = transactions;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!inTransaction()) {
            return pool.getConnection();
        }
        Shared shared = (Shared) transactions.getResource(KEY);
        if (shared == null || shared.users == 0) {
            shared = new Shared(pool.getConnection());
            transactions.putResource(KEY, shared);
        }
        return shared.lend();
    }

    private boolean inTransaction() {
        if (transactions.getTransactionKey() == null) {
            return false;
        }
        int status = transactions.getTransactionStatus();
        return status == Status.STATUS_ACTIVE
                || status == Status.STATUS_MARKED_ROLLBACK
                || status == Status.STATUS_PREPARING;
    }

    /** The pool's connection, given back when the last user has closed his. */
    private static final class Shared {
        private final Connection real;
        private int users;

        Shared(Connection real) {
            this.real = real;
        }

        Connection lend() {
            users++;
            return (Connection) Proxy.newProxyInstance(
                    Connections.class.getClassLoader(), new Class<?>[] {Connection.class}, new Lent(this));
        }

        void giveBack() throws SQLException {
            users--;
            if (users == 0) {
                real.close();
            }
        }
    }

    private static final class Lent implements InvocationHandler {
        private final Shared shared;
        private boolean closed;

        Lent(Shared shared) {
            this.shared = shared;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    if (!closed) {
                        closed = true;
                        shared.giveBack();
                    }
                    return null;
                }
                case "isClosed" -> {
                    return closed || shared.real.isClosed();
                }
                case "equals" -> {
                    return arguments != null && proxy == arguments[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                case "toString" -> {
                    return "shared " + shared.real;
                }
                default -> {
                    if (closed) {
                        throw new SQLException("the connection is closed", "08003");
                    }
                    try {
                        return method.invoke(shared.real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause() == null ? failed : failed.getCause();
                    }
                }
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool knows its user");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // the pool has a log of its own
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool decides how long one waits");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (isWrapperFor(type)) {
            return type.cast(this);
        }
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
