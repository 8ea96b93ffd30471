package org.kedang.kit.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.spi.AuditEntry;

class JdbcAuditJournalTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final JdbcAuditJournal journal = new JdbcAuditJournal(DATABASE.dataSource(), executor);

    @BeforeEach
    void empty() {
        DATABASE.clear("audit_inbox", "audit_log", "audit_batch", "audit_head");
    }

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    @DisplayName("审计与业务同一事务:业务回滚则不留痕")
    void an_entry_goes_and_comes_with_its_transaction() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DATABASE.transact(() -> {
                    journal.append(AuditFixtures.entry("RegisterCustomer"));
                    throw new IllegalArgumentException("no");
                }));
        assertEquals(0, count("audit_inbox"));
        DATABASE.transact(() -> journal.append(AuditFixtures.entry("RegisterCustomer")));
        assertEquals(1, count("audit_inbox"));
    }

    @Test
    @DisplayName("拒绝与查看单独留痕:即使调用者回滚也在")
    void an_entry_alone_survives_the_callers_rollback() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DATABASE.transact(() -> {
                    journal.appendAlone(AuditFixtures.entry("ReadFile"));
                    throw new IllegalArgumentException("no");
                }));
        assertEquals(1, count("audit_inbox"));
    }

    @Test
    void both_ways_store_the_same_digest_for_the_same_content() {
        AuditEntry entry = AuditFixtures.odd();
        journal.append(entry);
        journal.appendAlone(entry);
        List<byte[]> digests =
                Rows.all(DATABASE.dataSource(), "select digest from audit_inbox order by id", row -> row.getBytes(1));
        assertEquals(2, digests.size());
        assertArrayEquals(digests.get(0), digests.get(1));
        assertEquals(
                1,
                Rows.all(
                                DATABASE.dataSource(),
                                "select distinct at, reason, changes from audit_inbox",
                                row -> row.getString(2))
                        .size());
    }

    @Test
    void many_callers_share_few_commits_and_none_is_lost() throws Exception {
        List<Future<?>> callers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            callers.add(executor.submit(() -> {
                for (int n = 0; n < 20; n++) {
                    journal.appendAlone(AuditFixtures.entry("ReadFile"));
                }
            }));
        }
        for (Future<?> caller : callers) {
            caller.get();
        }
        assertEquals(64 * 20, count("audit_inbox"));
        long commits = Rows.all(
                        DATABASE.dataSource(),
                        "select count(distinct xmin::text) from audit_inbox",
                        row -> row.getLong(1))
                .get(0);
        assertTrue(commits < 64 * 20 / 2, commits + " commits");
    }

    @Test
    @DisplayName("写不了审计就不放行")
    void the_caller_hears_of_a_failure_and_only_the_bad_entry_fails() throws Exception {
        List<List<String>> written = Collections.synchronizedList(new ArrayList<>());
        GroupCommit<String> group = new GroupCommit<>("entry", executor, items -> {
            Thread.sleep(20);
            if (items.contains("bad")) {
                throw new IllegalArgumentException("bad");
            }
            written.add(items);
        });
        AtomicInteger failed = new AtomicInteger();
        List<Future<?>> callers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String item = i == 7 ? "bad" : "good";
            callers.add(executor.submit(() -> {
                try {
                    group.write(item);
                } catch (IllegalStateException e) {
                    failed.incrementAndGet();
                }
            }));
        }
        for (Future<?> caller : callers) {
            caller.get();
        }
        assertEquals(1, failed.get());
        assertEquals(19, written.stream().mapToInt(List::size).sum());
    }

    @Test
    void without_a_thread_to_write_the_caller_is_told() {
        JdbcAuditJournal closed = new JdbcAuditJournal(DATABASE.dataSource(), task -> {
            throw new RejectedExecutionException("shut down");
        });
        assertThrows(IllegalStateException.class, () -> closed.appendAlone(AuditFixtures.entry("ReadFile")));
    }

    @Test
    void nobody_changes_or_deletes_entries() {
        journal.append(AuditFixtures.entry("ReadFile"));
        for (String sql : List.of(
                "update audit_inbox set action = 'x'",
                "delete from audit_inbox",
                "truncate audit_inbox",
                "update audit_log set action = 'x'",
                "delete from audit_log",
                "truncate audit_log",
                "delete from audit_batch")) {
            assertThrows(IllegalStateException.class, () -> DATABASE.run(sql), sql);
        }
        assertEquals(1, count("audit_inbox"));
    }

    private static long count(String table) {
        return Rows.all(DATABASE.separate(), "select count(*) from " + table, row -> row.getLong(1))
                .get(0);
    }
}
