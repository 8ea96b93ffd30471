package org.kedang.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    private static final TestDatabase DATABASE = TestDatabase.get();

    @BeforeAll
    static void make_a_table() {
        DATABASE.run("create table try_out (id int)");
    }

    @AfterAll
    static void drop_it() {
        DATABASE.run("drop table try_out");
    }

    @Test
    void jdbc_and_jpa_work_on_one_transaction_that_rolls_back_together() {
        DATABASE.clear("try_out");
        assertThrows(
                IllegalArgumentException.class,
                () -> DATABASE.transact(() -> {
                    DATABASE.run("insert into try_out values (1)");
                    assertEquals(
                            1L,
                            DATABASE.entityManager()
                                    .createNativeQuery("select count(*) from try_out")
                                    .getSingleResult());
                    throw new IllegalArgumentException("no");
                }));
        assertEquals(0, count());
        DATABASE.transact(() -> DATABASE.run("insert into try_out values (1)"));
        assertEquals(1, count());
    }

    @Test
    void it_is_the_postgresql_that_was_named() throws SQLException {
        String named = System.getProperty("kedang.test.postgres", "embedded/18");
        try (Connection connection = DATABASE.separate().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show server_version")) {
            rows.next();
            String version = rows.getString(1);
            assertTrue(version.startsWith(named.substring(named.lastIndexOf('/') + 1) + "."), version);
        }
    }

    private static long count() {
        try (Connection connection = DATABASE.separate().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from try_out")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
