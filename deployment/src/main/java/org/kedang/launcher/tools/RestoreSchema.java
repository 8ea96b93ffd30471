package org.kedang.launcher.tools;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.ChecksumVersion;
import liquibase.Scope;
import liquibase.change.CheckSum;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;

/**
 * Makes the schema of an empty data base from exactly the change sets a backup was made with, in our order. Those that came
 * later are marked as done for the while; the backup's own list then replaces the marks, and the next start runs them.
 *
 * <p>Argument {@code changeSets}: lines of file, id, author and checksum with tabs between them.
 */
public final class RestoreSchema implements Function<Map<String, String>, AutoCloseable> {
    private static final String CHANGELOG = "db/changelog/master.xml";
    private static final Logger LIQUIBASE = Logger.getLogger("liquibase");

    @Override
    public AutoCloseable apply(Map<String, String> arguments) {
        LIQUIBASE.setLevel(Level.SEVERE);
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String line : Launch.argument(arguments, "changeSets").split("\n", -1)) {
            String[] parts = line.split("\t", -1);
            wanted.put(parts[0] + "::" + parts[1] + "::" + parts[2], parts[3]);
        }
        String url = Launch.argument(arguments, "url");
        String user = Launch.argument(arguments, "user");
        String password = Launch.argument(arguments, "password");
        try (Connection connection = UpdateSchema.connect(url, user, password)) {
            mark(connection, wanted);
            UpdateSchema.update(url, user, password);
            return () -> {};
        } catch (SQLException | LiquibaseException failure) {
            throw new IllegalStateException("The schema could not be made: " + failure.getMessage(), failure);
        }
    }

    private static void mark(Connection connection, Map<String, String> wanted)
            throws SQLException, LiquibaseException {
        ClassLoader own = RestoreSchema.class.getClassLoader();
        ResourceAccessor files = new ClassLoaderResourceAccessor(own);
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        try {
            Scope.child(
                    Map.of(
                            Scope.Attr.resourceAccessor.name(), files,
                            Scope.Attr.classLoader.name(), own),
                    () -> {
                        DatabaseChangeLog log = ChangeLogParserFactory.getInstance()
                                .getParser(CHANGELOG, files)
                                .parse(CHANGELOG, new ChangeLogParameters(database), files);
                        List<ChangeSet> later = later(log, wanted);
                        Scope.getCurrentScope()
                                .getSingleton(ChangeLogHistoryServiceFactory.class)
                                .getChangeLogService(database)
                                .init();
                        database.commit();
                        insert(connection, later);
                        database.commit();
                    });
        } catch (LiquibaseException | SQLException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new LiquibaseException(failure);
        }
    }

    /** Ours that the backup does not have. */
    private static List<ChangeSet> later(DatabaseChangeLog log, Map<String, String> wanted) {
        Map<String, String> unknown = new TreeMap<>(wanted);
        List<ChangeSet> later = log.getChangeSets().stream()
                .filter(ours -> {
                    String checksum = unknown.remove(key(ours));
                    if (checksum != null && !checksum.isEmpty() && !ours.isCheckSumValid(CheckSum.parse(checksum))) {
                        throw new IllegalArgumentException("Change set " + key(ours)
                                + " is not the one the backup was made with; restore with the Kedang that took it.");
                    }
                    return checksum == null;
                })
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The backup was taken by a newer Kedang: this one does not know "
                    + unknown.size() + " of its change sets, the first is "
                    + unknown.keySet().iterator().next() + ". Restore with that version or a newer one.");
        }
        return later;
    }

    private static String key(ChangeSet changeSet) {
        return DatabaseChangeLog.normalizePath(changeSet.getFilePath()) + "::" + changeSet.getId() + "::"
                + changeSet.getAuthor();
    }

    private static void insert(Connection connection, List<ChangeSet> later) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement("insert into databasechangelog"
                + " (id, author, filename, dateexecuted, orderexecuted, exectype, md5sum)"
                + " values (?, ?, ?, localtimestamp, 0, 'MARK_RAN', ?)")) {
            for (ChangeSet changeSet : later) {
                mark.setString(1, changeSet.getId());
                mark.setString(2, changeSet.getAuthor());
                mark.setString(3, DatabaseChangeLog.normalizePath(changeSet.getFilePath()));
                mark.setString(
                        4, changeSet.generateCheckSum(ChecksumVersion.latest()).toString());
                mark.addBatch();
            }
            mark.executeBatch();
        }
    }
}
