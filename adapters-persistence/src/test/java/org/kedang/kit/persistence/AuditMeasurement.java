package org.kedang.kit.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The figures of {@code docs/audit.md}: what the journal costs writers, and how long the check of a large one takes. Run its
 * main method with the number of entries to check.
 */
final class AuditMeasurement {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static final JdbcAuditJournal JOURNAL = new JdbcAuditJournal(DATABASE.dataSource(), THREADS);
    private static final JdbcAuditSealer SEALER = new JdbcAuditSealer(DATABASE.separate(), Clock.systemUTC());

    private AuditMeasurement() {}

    private interface Work {
        void once() throws SQLException;
    }

    public static void main(String[] arguments) throws Exception {
        DATABASE.run("create table work (id bigint generated always as identity primary key, name text, doc jsonb)");
        DATABASE.entities();
        for (int round = 0; round < 2; round++) {
            for (int threads : new int[] {1, 16, 64}) {
                double plain = rate(threads, 4, () -> write(false), false);
                double audited = rate(threads, 4, () -> write(true), false);
                double sealing = rate(threads, 4, () -> write(true), true);
                double alone = rate(threads, 4, () -> JOURNAL.appendAlone(AuditFixtures.entry("ReadFile")), true);
                System.out.printf(
                        Locale.ROOT,
                        "round %d, %2d threads: no audit %.0f/s, audited %.0f/s (%.2f), while sealing %.0f/s (%.2f), alone %.0f/s%n",
                        round + 1,
                        threads,
                        plain,
                        audited,
                        audited / plain,
                        sealing,
                        sealing / plain,
                        alone);
            }
        }
        check(Integer.parseInt(arguments[0]));
        System.exit(0);
    }

    private static void write(boolean audited) throws SQLException {
        try (Connection connection = DATABASE.separate().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into work (name, doc) values (?, '{\"a\": 1}'::jsonb)")) {
                insert.setString(1, "杭州华兴灯具有限公司");
                insert.executeUpdate();
            }
            if (audited) {
                JdbcAuditJournal.append(connection, JdbcAuditJournal.line(AuditFixtures.entry("RegisterCustomer")));
            }
            connection.commit();
        }
    }

    private static double rate(int threads, int seconds, Work work, boolean sealing) throws Exception {
        DATABASE.clear("audit_inbox", "audit_log", "audit_batch", "work");
        AtomicBoolean on = new AtomicBoolean(true);
        AtomicLong count = new AtomicLong();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(THREADS.submit(() -> {
                while (on.get()) {
                    work.once();
                    count.incrementAndGet();
                }
                return null;
            }));
        }
        if (sealing) {
            running.add(THREADS.submit(() -> {
                while (on.get()) {
                    SEALER.run();
                    Thread.sleep(1000);
                }
                return null;
            }));
        }
        long start = System.nanoTime();
        Thread.sleep(seconds * 1000L);
        long done = count.get();
        double took = (System.nanoTime() - start) / 1e9;
        on.set(false);
        for (Future<?> end : running) {
            end.get();
        }
        return done / took;
    }

    private static void check(int entries) throws SQLException {
        DATABASE.clear("audit_inbox", "audit_log", "audit_batch", "work");
        long start = System.nanoTime();
        int together = 2_000;
        for (int i = 0; i < entries; i += together) {
            JOURNAL.writeTogether(IntStream.range(0, Math.min(together, entries - i))
                    .mapToObj(n -> JdbcAuditJournal.line(AuditFixtures.entry("Action" + n % 50)))
                    .toList());
        }
        long written = System.nanoTime();
        SEALER.run();
        long sealed = System.nanoTime();
        AuditVerifier.Report report;
        try (Connection connection = DATABASE.separate().getConnection()) {
            report = AuditVerifier.verify(connection, null);
        }
        long checked = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%d entries: written in %.1f s, sealed in %.1f s, checked in %.1f s, damage %s%n",
                report.entries(),
                (written - start) / 1e9,
                (sealed - written) / 1e9,
                (checked - sealed) / 1e9,
                report.damage());
    }
}
