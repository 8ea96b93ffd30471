package org.kedang.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadershipLockTest {
    private final List<String> calls = new ArrayList<>();
    private boolean free = true;

    @Test
    void the_lock_is_held_without_a_transaction_and_given_back() {
        assertTrue(new JdbcLeadership(source()).lead("imports", () -> calls.add("work")));
        assertEquals(List.of("autocommit true", "lock", "work", "unlock", "close"), calls);
    }

    @Test
    void failing_work_gives_the_lock_back_too() {
        assertThrows(IllegalStateException.class, () -> new JdbcLeadership(source()).lead("imports", () -> {
            throw new IllegalStateException("it fails");
        }));
        assertEquals(List.of("autocommit true", "lock", "unlock", "close"), calls);
    }

    @Test
    void whoever_does_not_get_the_lock_neither_works_nor_unlocks() {
        free = false;
        assertFalse(new JdbcLeadership(source()).lead("imports", () -> calls.add("work")));
        assertEquals(List.of("autocommit true", "lock", "close"), calls);
    }

    private DataSource source() {
        ResultSet answer = played(ResultSet.class, (name, arguments) -> !name.equals("close") ? free : null);
        PreparedStatement statement =
                played(PreparedStatement.class, (name, arguments) -> name.equals("executeQuery") ? answer : null);
        Connection connection = played(Connection.class, (name, arguments) -> {
            switch (name) {
                case "prepareStatement" -> {
                    calls.add(String.valueOf(arguments[0]).contains("unlock") ? "unlock" : "lock");
                    return statement;
                }
                case "setAutoCommit" -> calls.add("autocommit " + arguments[0]);
                default -> calls.add(name);
            }
            return null;
        });
        return played(DataSource.class, (name, arguments) -> connection);
    }

    private interface Part {
        @Nullable
        Object call(String name, Object[] arguments);
    }

    private static <T> T played(Class<T> type, Part part) {
        return type.cast(Proxy.newProxyInstance(
                LeadershipLockTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> part.call(method.getName(), arguments)));
    }
}
