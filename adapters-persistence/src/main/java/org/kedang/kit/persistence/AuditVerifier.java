package org.kedang.kit.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.AuditCheck;
import org.kedang.kit.domain.AuditDamage;
import org.kedang.kit.domain.AuditHead;
import org.kedang.kit.domain.AuditLine;

/**
 * Reads the journal once, from one snapshot, and checks all of it. Needs a JDBC connection and plain Java, no server;
 * changes nothing.
 */
public final class AuditVerifier {
    private static final int FETCH = 5_000;
    private static final String COLUMNS =
            "id, (extract(epoch from at) * 1000000)::bigint, actor_id, actor_number, actor_name,"
                    + " channel, address, action, outcome, subject_kind, subject_id, subject_label, reason, rule, changes, digest";

    private AuditVerifier() {}

    /**
     * What was checked.
     *
     * @param waiting entries not sealed yet
     * @param heads heads compared, from table and files
     */
    public record Report(
            long entries, long batches, long waiting, int heads, String headHash, Optional<AuditDamage> damage) {}

    /**
     * @param headFiles directory of exported heads; null when there is none at hand
     * @throws IllegalArgumentException when a head file cannot be read
     */
    public static Report verify(Connection connection, @Nullable Path headFiles) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            AuditCheck check = new AuditCheck();
            int heads = heads(connection, headFiles, check);
            entries(connection, check);
            long waiting = waiting(connection, check);
            Optional<AuditDamage> damage = check.end();
            return new Report(check.entries(), check.batches(), waiting, heads, check.headHash(), damage);
        } finally {
            connection.rollback();
        }
    }

    private static int heads(Connection connection, @Nullable Path directory, AuditCheck check) throws SQLException {
        Map<LocalDate, AuditHead> kept = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select day, batch, last_seq, encode(hash, 'hex'),"
                        + " (extract(epoch from made_at) * 1000000)::bigint from audit_head order by batch")) {
            while (row.next()) {
                AuditHead head = new AuditHead(
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        moment(row.getLong(5)));
                kept.put(head.day(), head);
                check.head(head, "of " + head.day() + " in the table");
            }
        }
        if (directory == null) {
            return kept.size();
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(directory)) {
            files = found.filter(file -> file.getFileName().toString().matches("head-.*\\.txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("the heads in " + directory + " cannot be read", e);
        }
        for (Path file : files) {
            AuditHead head;
            try {
                head = AuditHead.parse(Files.readString(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
            }
            check.head(head, "in " + file);
            AuditHead row = kept.remove(head.day());
            if (row == null || !row.text().equals(head.text())) {
                check.found(
                        AuditDamage.Kind.HEAD_DIFFERS,
                        0,
                        head.batch(),
                        "the table does not hold the head of " + head.day() + " as it left the server");
            }
        }
        return files.size() + kept.size();
    }

    private static void entries(Connection connection, AuditCheck check) throws SQLException {
        try (PreparedStatement log =
                        connection.prepareStatement("select " + COLUMNS + ", seq, chain from audit_log order by seq");
                PreparedStatement batches = connection.prepareStatement("select number, first_seq, last_seq,"
                        + " encode(root, 'hex'), encode(previous_hash, 'hex'), encode(hash, 'hex'), (extract(epoch from sealed_at) * 1000000)::bigint"
                        + " from audit_batch order by number")) {
            log.setFetchSize(FETCH);
            batches.setFetchSize(FETCH);
            try (ResultSet entry = log.executeQuery();
                    ResultSet batch = batches.executeQuery()) {
                long last = 0;
                boolean more = true;
                while (!check.damaged() && entry.next()) {
                    long seq = entry.getLong(17);
                    while (more && seq > last && !check.damaged()) {
                        more = batch.next();
                        if (more) {
                            AuditCheck.Batch row = batch(batch);
                            check.batch(row);
                            last = row.last();
                        }
                    }
                    check.entry(seq, entry.getLong(1), line(entry), entry.getBytes(16), entry.getBytes(18));
                }
                while (!check.damaged() && more && batch.next()) {
                    check.batch(batch(batch));
                }
            }
        }
    }

    private static long waiting(Connection connection, AuditCheck check) throws SQLException {
        long count = 0;
        try (PreparedStatement inbox =
                connection.prepareStatement("select " + COLUMNS + " from audit_inbox order by id")) {
            inbox.setFetchSize(FETCH);
            try (ResultSet entry = inbox.executeQuery()) {
                while (entry.next()) {
                    check.waiting(entry.getLong(1), line(entry), entry.getBytes(16));
                    count++;
                }
            }
        }
        return count;
    }

    private static AuditCheck.Batch batch(ResultSet row) throws SQLException {
        return new AuditCheck.Batch(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                moment(row.getLong(7)));
    }

    private static AuditLine line(ResultSet row) throws SQLException {
        Array changes = row.getArray(15);
        @Nullable String[] parts = (@Nullable String[]) changes.getArray();
        // a journal somebody wrote to may hold anything: what is no triple cannot have the right digest
        int whole = parts.length % 3;
        List<@Nullable String> triples =
                whole == 0 ? Arrays.asList(parts) : Arrays.asList(Arrays.copyOf(parts, parts.length + 3 - whole));
        return new AuditLine(
                moment(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                triples);
    }

    private static Instant moment(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}
