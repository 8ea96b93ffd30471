package org.kedang.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一个事务只用一条数据库连接")
class OneConnectionPerTransactionTest {
    private int taken;
    private int open;
    private @Nullable Object transaction;
    private int status = Status.STATUS_NO_TRANSACTION;
    private final Map<Object, Object> resources = new HashMap<>();
    private final Connections connections = new Connections(pool(), registry());

    @Test
    @DisplayName("事务中再要一条，得到的是同一条；最后一个用完才归还")
    void whoever_asks_again_inside_a_transaction_shares_the_first() throws SQLException {
        begin();
        Connection kept = connections.getConnection();
        for (int i = 0; i < 100; i++) {
            try (Connection another = connections.getConnection()) {
                assertEquals("catalog", another.getCatalog());
            }
        }
        assertEquals(1, taken);
        assertEquals(1, open);
        kept.close();
        kept.close();
        assertEquals(0, open);
        assertTrue(kept.isClosed());
        assertThrows(SQLException.class, kept::getCatalog);
    }

    @Test
    @DisplayName("都用完后再要，连接池给回事务里的那一条")
    void after_the_last_has_closed_the_pool_is_asked_again() throws SQLException {
        begin();
        connections.getConnection().close();
        Connection again = connections.getConnection();
        assertEquals(2, taken);
        assertEquals(1, open);
        again.close();
        assertEquals(0, open);
    }

    @Test
    @DisplayName("两个事务各用各的；没有事务时每次都问连接池")
    void other_transactions_and_callers_without_one_have_their_own() throws SQLException {
        begin();
        Connection first = connections.getConnection();
        begin();
        Connection second = connections.getConnection();
        assertEquals(2, open);
        transaction = null;
        status = Status.STATUS_NO_TRANSACTION;
        try (Connection third = connections.getConnection()) {
            assertFalse(third.isClosed());
            assertEquals(3, open);
        }
        first.close();
        second.close();
        assertEquals(0, open);
    }

    @Test
    @DisplayName("事务结束后关闭也能归还")
    void a_connection_kept_to_the_end_is_given_back_when_the_transaction_is_over() throws SQLException {
        begin();
        Connection kept = connections.getConnection();
        status = Status.STATUS_COMMITTED;
        kept.close();
        assertEquals(0, open);
    }

    private void begin() {
        transaction = new Object();
        status = Status.STATUS_ACTIVE;
        resources.clear();
    }

    private DataSource pool() {
        return proxy(DataSource.class, name -> {
            taken++;
            open++;
            return connection();
        });
    }

    private Connection connection() {
        boolean[] closed = new boolean[1];
        return proxy(Connection.class, name -> switch (name) {
            case "close" -> {
                open--;
                closed[0] = true;
                yield null;
            }
            case "isClosed" -> closed[0];
            default -> "catalog";
        });
    }

    private TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getTransactionKey" -> transaction;
                    case "getTransactionStatus" -> status;
                    case "getResource" -> resources.get(arguments[0]);
                    default -> resources.put(arguments[0], arguments[1]);
                });
    }

    private interface Answers {
        @Nullable
        Object to(String method);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                OneConnectionPerTransactionTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName())));
    }
}
