package org.kedang.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The oldest PostgreSQL the portal promises to work with. The stores' contracts run against it in an execution of their own
 * ({@code contracts-on-the-oldest-postgresql}); here the change sets.
 */
@DisplayName("最低版本 PostgreSQL 15")
class OldestPostgresTest {
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    @Test
    @DisplayName("全部变更集可升级、可回退、可再升级")
    void every_change_set_goes_up_comes_back_and_goes_up_again() throws Exception {
        if (!DistributionPostgres.installed(DistributionPostgres.OLDEST)) {
            System.out.println(
                    "SKIPPED: PostgreSQL 15 is not installed in " + DistributionPostgres.OLDEST
                            + ": neither its migration nor the stores' contracts were tested on it (apt-get install postgresql-15)");
        }
        assumeTrue(
                DistributionPostgres.installed(DistributionPostgres.OLDEST),
                "PostgreSQL 15 is not installed in " + DistributionPostgres.OLDEST);
        LIQUIBASE.setLevel(Level.WARNING);
        try (DistributionPostgres postgres = DistributionPostgres.start(DistributionPostgres.OLDEST);
                Connection connection = DriverManager.getConnection(postgres.url("postgres"))) {
            assertTrue(one(connection, "show server_version").startsWith("15."));
            liquibase(connection, "update");
            List<String> made = relations(connection);
            assertTrue(made.contains("customer_file"), made.toString());
            int changeSets = Integer.parseInt(one(connection, "select count(*) from databasechangelog"));
            liquibase(connection, "rollbackCount", "count", changeSets);
            assertEquals("0", one(connection, "select count(*) from databasechangelog"));
            assertEquals(List.of("databasechangelog", "databasechangeloglock"), relations(connection));
            assertEquals(
                    "0",
                    one(connection, "select count(*) from pg_proc where pronamespace = 'public'::regnamespace"),
                    "functions are left");
            liquibase(connection, "update");
            assertEquals(made, relations(connection));
            assertFalse(made.isEmpty());
        }
    }

    private static void liquibase(Connection connection, String command, Object... arguments) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        Map<String, Object> scope = Map.of(Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor());
        Scope.child(scope, () -> {
            CommandScope run = new CommandScope(command)
                    .addArgumentValue("changelogFile", "db/changelog/master.xml")
                    .addArgumentValue("database", database);
            if (command.equals("update")) {
                run.addArgumentValue("showSummary", UpdateSummaryEnum.OFF);
            }
            for (int i = 0; i < arguments.length; i += 2) {
                run.addArgumentValue(arguments[i].toString(), arguments[i + 1]);
            }
            run.execute();
        });
        database.commit();
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> relations(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select relname from pg_class where relnamespace = 'public'::regnamespace"
                                + " and relkind in ('r', 'v', 'S') order by relname")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
