package org.kedang.launcher.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The data base as it stood at one moment, while others go on writing. */
final class Snapshot implements AutoCloseable {
    private static final long TURN = 0x6b6564616e67L;

    private final Connection connection;
    private final Map<String, List<String>> tables;

    private Snapshot(Connection connection, Map<String, List<String>> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    /** @throws Unusable when there is no schema, or it is being changed right now */
    static Snapshot open(Place place) throws SQLException {
        Connection connection = place.connect();
        try {
            Schema.plainText(connection);
            try (Statement sql = connection.createStatement()) {
                if (!truth(sql, "select pg_try_advisory_lock_shared(" + TURN + ")")) {
                    throw new Unusable(
                            "The schema is being brought up to date right now; take the backup when that is done.");
                }
                connection.setAutoCommit(false);
                sql.execute("set transaction isolation level repeatable read, read only");
                Map<String, List<String>> tables = Schema.tables(connection);
                if (!tables.containsKey("databasechangelog")) {
                    throw new Unusable("There is nothing to back up: Kedang never started on this data base.");
                }
                // From here on nobody changes a table under our hands, and the turn can be given back.
                sql.execute(tables.keySet().stream()
                        .map(Schema::quoted)
                        .collect(Collectors.joining(", ", "lock table ", " in access share mode")));
                boolean unused = truth(sql, "select pg_advisory_unlock_shared(" + TURN + ")");
                return new Snapshot(connection, tables);
            }
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    void copyTo(Archive.Writer archive) throws IOException, SQLException {
        for (Map.Entry<String, List<String>> table : tables.entrySet()) {
            archive.add(
                    Manifest.TABLES + table.getKey(),
                    table.getValue(),
                    out -> Schema.copyOut(connection, table.getKey(), table.getValue(), out));
        }
    }

    Manifest manifest(String product, List<Manifest.Part> parts) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            return new Manifest(
                    product, takenAt(sql), version(sql), changeSets(sql), journal(sql), sequences(sql), parts);
        }
    }

    private static boolean truth(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Instant takenAt(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select transaction_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static String version(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("show server_version")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<Manifest.ChangeSet> changeSets(Statement sql) throws SQLException {
        List<Manifest.ChangeSet> found = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("select id, author, filename, coalesce(md5sum, '')"
                + " from databasechangelog order by orderexecuted, dateexecuted, filename, id")) {
            while (row.next()) {
                found.add(
                        new Manifest.ChangeSet(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return found;
    }

    private static Manifest.Journal journal(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery(
                "select (select count(*) from audit_log),"
                        + " (select count(*) from audit_inbox), (select count(*) from audit_batch),"
                        + " coalesce((select encode(hash, 'hex') from audit_batch order by number desc limit 1), repeat('00', 32))")) {
            row.next();
            return new Manifest.Journal(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4));
        }
    }

    /** Sequences know no snapshots: read after it was taken, they stand at it or further on. */
    private static List<Manifest.Sequence> sequences(Statement sql) throws SQLException {
        List<Manifest.Sequence> found = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("select sequencename, coalesce(last_value, start_value),"
                + " last_value is not null from pg_sequences where schemaname = current_schema() order by 1")) {
            while (row.next()) {
                found.add(new Manifest.Sequence(row.getString(1), row.getLong(2), row.getBoolean(3)));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
