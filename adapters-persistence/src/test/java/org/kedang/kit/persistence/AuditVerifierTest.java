package org.kedang.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kedang.kit.domain.AuditDamage;
import org.kedang.kit.domain.AuditDamage.Kind;
import org.kedang.kit.domain.AuditHead;

@DisplayName("审计防篡改:超级用户改动任何一处都会被查出")
class AuditVerifierTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Clock CLOCK = Clock.fixed(AuditFixtures.NOW, ZoneOffset.UTC);
    private static final List<String> TABLES = List.of("audit_inbox", "audit_log", "audit_batch", "audit_head");
    private static final int ENTRIES = 120;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path heads;

    @BeforeAll
    static void write_and_keep_a_journal() throws IOException {
        DATABASE.clear(TABLES.toArray(String[]::new));
        JdbcAuditJournal journal = new JdbcAuditJournal(DATABASE.dataSource(), Runnable::run);
        JdbcAuditSealer sealer = new JdbcAuditSealer(DATABASE.dataSource(), CLOCK);
        for (int i = 0; i < ENTRIES; i++) {
            journal.append(i % 5 == 0 ? AuditFixtures.odd() : AuditFixtures.entry("Action" + i));
        }
        for (int batch = 0; batch < 8; batch++) {
            assertEquals(15, sealer.seal(15));
        }
        journal.append(AuditFixtures.entry("Waits"));
        DATABASE.run(
                "insert into audit_head select date '2026-11-02', number, last_seq, hash, sealed_at from audit_batch"
                        + " where number = 8");
        AuditHead head = Rows.all(
                        DATABASE.dataSource(),
                        "select last_seq, encode(hash, 'hex') from audit_head",
                        row -> new AuditHead(
                                LocalDate.of(2026, 11, 2), 8, row.getLong(1), row.getString(2), AuditFixtures.NOW))
                .get(0);
        Files.writeString(heads.resolve(head.fileName()), head.text());
        for (String table : TABLES) {
            DATABASE.run("create table kept_" + table + " as table " + table);
        }
    }

    @AfterAll
    static void drop_the_copies() {
        for (String table : TABLES) {
            DATABASE.run("drop table kept_" + table);
        }
        DATABASE.clear(TABLES.toArray(String[]::new));
    }

    @BeforeEach
    void restore() {
        DATABASE.clear(TABLES.toArray(String[]::new));
        for (String table : TABLES) {
            String overriding = table.equals("audit_inbox") ? " overriding system value" : "";
            DATABASE.run("insert into " + table + overriding + " select * from kept_" + table);
        }
    }

    @Test
    void an_untouched_journal_is_found_right() {
        AuditVerifier.Report report = verify(heads);
        assertEquals(Optional.empty(), report.damage());
        assertEquals(ENTRIES, report.entries());
        assertEquals(8, report.batches());
        assertEquals(1, report.waiting());
        assertEquals(1, report.heads());
    }

    @Test
    void every_one_of_100_random_changes_is_found_and_named() {
        Random random = new Random(20261102);
        for (int round = 0; round < 100; round++) {
            restore();
            Mutation mutation = Mutation.random(random, ENTRIES);
            superuser(mutation.sql());
            AuditDamage damage = verify(heads).damage().orElseThrow(() -> new AssertionError("missed " + mutation));
            assertTrue(mutation.entry() == 0 || damage.entry() == mutation.entry(), () -> mutation + " but " + damage);
        }
        restore();
        assertEquals(Optional.empty(), verify(heads).damage(), "the control is right");
    }

    @Test
    void every_column_of_the_log_is_covered() {
        for (String set : List.of(
                "id = id + 100000",
                "at = at + interval '1 microsecond'",
                "actor_id = actor_id || ' '",
                "actor_number = 'S1024'",
                "actor_name = '李'",
                "channel = 'REST'",
                "address = '10.0.0.1'",
                "action = 'Other'",
                "outcome = 'DENIED'",
                "subject_kind = 'x'",
                "subject_id = 'x'",
                "subject_label = 'x'",
                "reason = coalesce(reason, '') || 'x'",
                "rule = coalesce(rule, '') || 'x'",
                "changes = changes || array['a', 'b', 'c']",
                "changes = changes[2:]",
                "digest = sha256(digest)",
                "chain = sha256(chain)")) {
            restore();
            superuser("update audit_log set " + set + " where seq = 42");
            AuditDamage damage = verify(null).damage().orElseThrow(() -> new AssertionError("missed " + set));
            assertEquals(42, damage.entry(), set);
        }
    }

    @Test
    @DisplayName("截尾:凭已外送的链头查出")
    void a_cut_tail_is_found_by_the_head_that_left() {
        superuser(
                "delete from audit_log where seq > 90; delete from audit_batch where number > 6; delete from audit_head;"
                        + " delete from audit_inbox");
        assertEquals(Optional.empty(), verify(null).damage(), "without a head a shorter journal looks right");
        AuditDamage damage = verify(heads).damage().orElseThrow();
        assertTrue(damage.kind() == Kind.TAIL_CUT || damage.kind() == Kind.HEAD_DIFFERS, damage.toString());
    }

    @Test
    @DisplayName("整链重算:与已外送的链头不符")
    void a_journal_written_anew_is_found_by_the_head_that_left() {
        DATABASE.clear(TABLES.toArray(String[]::new));
        JdbcAuditJournal journal = new JdbcAuditJournal(DATABASE.dataSource(), Runnable::run);
        JdbcAuditSealer sealer = new JdbcAuditSealer(DATABASE.dataSource(), CLOCK);
        for (int i = 0; i < ENTRIES; i++) {
            journal.append(AuditFixtures.entry("Forged" + i));
        }
        for (int batch = 0; batch < 8; batch++) {
            assertEquals(15, sealer.seal(15));
        }
        DATABASE.run(
                "insert into audit_head select date '2026-11-02', number, last_seq, hash, sealed_at from audit_batch"
                        + " where number = 8");
        assertEquals(Optional.empty(), verify(null).damage());
        assertEquals(Kind.HEAD_DIFFERS, verify(heads).damage().orElseThrow().kind());
    }

    @Test
    void a_changed_entry_that_waits_for_sealing_is_found() {
        superuser("update audit_inbox set actor_name = '李四'");
        assertEquals(Kind.WAITING_CHANGED, verify(heads).damage().orElseThrow().kind());
    }

    @Test
    void a_broken_head_file_is_an_error_and_no_verdict(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("head-2026-11-03.txt"), "something else");
        assertThrows(IllegalArgumentException.class, () -> verify(other));
    }

    /** One change by somebody who may do everything in the database. */
    private record Mutation(String sql, long entry) {
        static Mutation random(Random random, int entries) {
            int seq = 1 + random.nextInt(entries - 1);
            int batch = 1 + random.nextInt(7);
            List<String> columns = List.of(
                    "actor_id",
                    "actor_number",
                    "actor_name",
                    "channel",
                    "address",
                    "action",
                    "outcome",
                    "subject_kind",
                    "subject_id",
                    "subject_label",
                    "reason",
                    "rule");
            return switch (random.nextInt(11)) {
                case 0, 1, 2 -> {
                    String column = columns.get(random.nextInt(columns.size()));
                    yield new Mutation(
                            "update audit_log set " + column + " = coalesce(" + column + ", '') || 'x' where seq = "
                                    + seq,
                            seq);
                }
                case 3 ->
                    new Mutation(
                            "update audit_log set at = at - interval '1 day', digest = sha256(digest) where seq = "
                                    + seq,
                            seq);
                case 4 -> new Mutation("delete from audit_log where seq = " + seq, seq);
                case 5 ->
                    new Mutation(
                            "update audit_log set id = id + 1000000 where seq = " + seq
                                    + "; insert into audit_log select seq + 1000, id - 1000000, at, actor_id, actor_number, actor_name,"
                                    + " channel, address, action, outcome, subject_kind, subject_id, subject_label, reason, rule,"
                                    + " changes, digest, chain from audit_log where seq = " + seq,
                            seq);
                case 6 ->
                    new Mutation(
                            "update audit_log set seq = -1 where seq = " + seq + "; update audit_log set seq = " + seq
                                    + " where seq = " + (seq + 1) + "; update audit_log set seq = " + (seq + 1)
                                    + " where seq = -1",
                            seq);
                case 7 ->
                    new Mutation(
                            "delete from audit_log where seq > " + seq + "; delete from audit_batch where last_seq > "
                                    + seq,
                            0);
                case 8 ->
                    new Mutation(
                            "update audit_batch set "
                                    + List.of(
                                                    "sealed_at = sealed_at + interval '1 second'",
                                                            "root = sha256(root)",
                                                    "hash = sha256(hash)", "previous_hash = sha256(previous_hash)",
                                                    "last_seq = last_seq + 10000", "first_seq = first_seq + 10000")
                                            .get(random.nextInt(6))
                                    + " where number = " + batch,
                            0);
                case 9 -> new Mutation("delete from audit_batch where number = " + batch, 0);
                default ->
                    new Mutation(
                            "update audit_head set "
                                    + List.of(
                                                    "hash = sha256(hash)",
                                                    "last_seq = last_seq - 1",
                                                    "batch = batch - 1",
                                                    "made_at = made_at + interval '1 hour'",
                                                    "day = day + 1")
                                            .get(random.nextInt(5)),
                            0);
            };
        }
    }

    private static void superuser(String sql) {
        DATABASE.run("set session_replication_role = replica; " + sql + "; set session_replication_role = origin");
    }

    private static AuditVerifier.Report verify(@Nullable Path files) {
        try (Connection connection = DATABASE.separate().getConnection()) {
            AuditVerifier.Report report = AuditVerifier.verify(connection, files);
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return report;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
