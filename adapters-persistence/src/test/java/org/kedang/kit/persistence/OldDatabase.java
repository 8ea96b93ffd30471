package org.kedang.kit.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.command.CommandScope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.postgresql.ds.PGSimpleDataSource;

/** A data base of its own that is brought from one release to the next step by step, as that of a firm is. */
public final class OldDatabase implements AutoCloseable {
    private final TestDatabase server;
    private final String name;
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final List<String> changeSets;
    private int done;

    /** Empty, without any table. */
    public OldDatabase(String name) {
        this.server = TestDatabase.get();
        this.name = name;
        server.run("drop database if exists " + name, "create database " + name);
        source.setURL(server.url().replace("/postgres?", "/" + name + "?"));
        changeSets = Rows.all(
                server.dataSource(),
                "select author || ':' || id from databasechangelog order by orderexecuted",
                row -> row.getString(1));
    }

    /** Runs every change set that comes before the one named. */
    public OldDatabase before(String changeSet) {
        int place = changeSets.indexOf(changeSet);
        if (place < done) {
            throw new IllegalArgumentException(changeSet + " is at " + place + ", " + done + " were run");
        }
        update(place - done);
        done = place;
        return this;
    }

    /** Runs all that are left. */
    public OldDatabase upToDate() {
        update(changeSets.size() - done);
        done = changeSets.size();
        return this;
    }

    private void update(int count) {
        if (count == 0) {
            return;
        }
        try (Connection connection = source.getConnection()) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Map<String, Object> scope = Map.of(Scope.Attr.resourceAccessor.name(), new ClassLoaderResourceAccessor());
            Scope.child(scope, () -> new CommandScope("updateCount")
                    .addArgumentValue("changelogFile", "db/changelog/master.xml")
                    .addArgumentValue("database", database)
                    .addArgumentValue("count", count)
                    .addArgumentValue("showSummary", UpdateSummaryEnum.OFF)
                    .execute());
        } catch (Exception e) {
            throw new IllegalStateException("the schema cannot be brought on", e);
        }
    }

    public void run(String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what is asked, as text. */
    public List<String> texts(String sql) {
        return Rows.all(source, sql, row -> row.getString(1));
    }

    public DataSource dataSource() {
        return source;
    }

    @Override
    public void close() {
        server.run("drop database " + name + " with (force)");
    }
}
