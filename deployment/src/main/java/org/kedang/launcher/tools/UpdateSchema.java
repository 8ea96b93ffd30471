package org.kedang.launcher.tools;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.postgresql.Driver;

/**
 * Brings the schema up to date. Launchers take turns by an advisory lock, which PostgreSQL gives back when its holder
 * dies; whoever holds it knows that a lock row of the changelog was left by a dead launcher, and clears it.
 */
public final class UpdateSchema implements Function<Map<String, String>, AutoCloseable> {
    private static final long TURN = 0x6b6564616e67L;
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    @Override
    public AutoCloseable apply(Map<String, String> arguments) {
        LIQUIBASE.setLevel(Level.SEVERE);
        String url = Launch.argument(arguments, "url");
        String user = Launch.argument(arguments, "user");
        String password = Launch.argument(arguments, "password");
        String version = Launch.argument(arguments, "version");
        try (Connection turn = connect(url, user, password);
                Statement sql = turn.createStatement()) {
            sql.execute("select pg_advisory_lock(" + TURN + ")");
            if (version.equals(recorded(sql))) {
                return () -> {};
            }
            if (exists(sql, "databasechangeloglock")) {
                sql.executeUpdate(
                        "update databasechangeloglock set locked = false, lockgranted = null, lockedby = null where locked");
            }
            update(url, user, password);
            sql.execute("create table if not exists schema_state (version text not null)");
            sql.execute("delete from schema_state");
            sql.execute("insert into schema_state values ('" + version + "')");
            return () -> {};
        } catch (SQLException | LiquibaseException failure) {
            throw new IllegalStateException(
                    "The schema could not be brought up to date: " + failure.getMessage(), failure);
        }
    }

    /** By the driver of this class loader; the driver manager knows only those of the launcher's. */
    static Connection connect(String url, String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        Connection connection = new Driver().connect(url, login);
        if (connection == null) {
            throw new SQLException("not an address of a PostgreSQL data base: " + url);
        }
        return connection;
    }

    private static String recorded(Statement sql) throws SQLException {
        if (!exists(sql, "schema_state")) {
            return "";
        }
        try (ResultSet row = sql.executeQuery("select version from schema_state")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static boolean exists(Statement sql, String table) throws SQLException {
        try (ResultSet row = sql.executeQuery("select to_regclass('" + table + "') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    static void update(String url, String user, String password) throws SQLException, LiquibaseException {
        ClassLoader own = UpdateSchema.class.getClassLoader();
        try (Connection connection = connect(url, user, password)) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try {
                Scope.child(
                        Map.of(
                                Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor(own),
                                Scope.Attr.classLoader.name(), own,
                                Scope.Attr.ui.name(), new LoggerUIService()),
                        () -> {
                            CommandScope update = new CommandScope(UpdateCommandStep.COMMAND_NAME);
                            update.addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, "db/changelog/master.xml");
                            update.addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database);
                            update.addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF);
                            update.addArgumentValue(
                                    ShowSummaryArgument.SHOW_SUMMARY_OUTPUT, UpdateSummaryOutputEnum.LOG);
                            update.execute();
                        });
            } catch (LiquibaseException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new LiquibaseException(failure);
            }
        }
    }
}
