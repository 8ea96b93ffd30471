package org.kedang.approvals.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.approvals.usecase.ApprovalFixtures.ADMINISTRATOR;
import static org.kedang.approvals.usecase.ApprovalFixtures.MONDAY_MORNING;
import static org.kedang.approvals.usecase.ApprovalFixtures.REP;
import static org.kedang.approvals.usecase.ApprovalFixtures.TWO_WITNESSES;
import static org.kedang.approvals.usecase.ApprovalFixtures.VERIFICATION;
import static org.kedang.approvals.usecase.ApprovalFixtures.WEEK;
import static org.kedang.approvals.usecase.ApprovalFixtures.actor;
import static org.kedang.approvals.usecase.ApprovalFixtures.opened;
import static org.kedang.approvals.usecase.ApprovalFixtures.person;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.Person;
import org.kedang.approvals.spi.ApprovalLists;
import org.kedang.approvals.spi.ApprovalStore;
import org.kedang.approvals.usecase.ApprovalFixtures;
import org.kedang.approvals.usecase.ApprovalStoreContract;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.usecase.Stale;

@DisplayName("PostgreSQL 中的审批")
class ApprovalsInPostgresTest extends ApprovalStoreContract {
    private static final int RACERS = 64;

    private final TestDatabase database = TestDatabase.get();
    private final JpaApprovals store = new JpaApprovals(database.entityManager());
    private final JdbcApprovalLists lists = new JdbcApprovalLists(database.dataSource());

    @BeforeEach
    void empty() {
        database.clear("approval_decision", "approval");
    }

    @Override
    protected ApprovalStore store() {
        return store;
    }

    @Override
    protected ApprovalLists lists() {
        return lists;
    }

    @Override
    protected <T> T transact(Supplier<T> work) {
        return database.inTransaction(entities -> work.get());
    }

    @Test
    @DisplayName("64 人同时审批,只有一个决定生效")
    @Regulation("002 §5.2")
    void of_many_decisions_at_one_moment_exactly_one_wins() throws Exception {
        for (int turn = 0; turn < 3; turn++) {
            Approval approval = opened("race" + turn, REP, MONDAY_MORNING, VERIFICATION);
            add(approval);
            AtomicInteger losers = new AtomicInteger();
            AtomicInteger winners = new AtomicInteger();
            race(number -> {
                Person racer = person(actor("D" + number, "管理员" + number, REP.department(), Role.DATA_ADMINISTRATOR));
                try {
                    change(approval.id(), found -> {
                        switch (number % 3) {
                            case 0 -> found.approve(racer, "", MONDAY_MORNING, WEEK);
                            case 1 -> found.giveBack(racer, "电话?", MONDAY_MORNING);
                            default -> found.withdraw(person(REP), MONDAY_MORNING);
                        }
                    });
                    winners.incrementAndGet();
                } catch (Stale | Refused e) {
                    losers.incrementAndGet();
                }
            });
            assertEquals(1, winners.get());
            assertEquals(RACERS - 1, losers.get());
            Approval decided = find(approval.id());
            assertEquals(1, decided.decisions().size());
            assertTrue(decided.state() != Approval.State.WAITING);
        }
    }

    @Test
    void of_many_openings_at_one_moment_exactly_one_wins() throws Exception {
        AtomicInteger winners = new AtomicInteger();
        AtomicInteger losers = new AtomicInteger();
        race(number -> {
            try {
                add(opened("same", REP, MONDAY_MORNING, VERIFICATION));
                winners.incrementAndGet();
            } catch (Refused e) {
                losers.incrementAndGet();
            }
        });
        assertEquals(1, winners.get());
        assertEquals(RACERS - 1, losers.get());
    }

    @Test
    void a_quorum_counts_each_decision_once_under_contention() throws Exception {
        Approval approval = opened("quorum", REP, MONDAY_MORNING, TWO_WITNESSES);
        add(approval);
        race(number -> {
            Person racer = person(actor("D" + number, "管理员" + number, REP.department(), Role.DATA_ADMINISTRATOR));
            boolean again = true;
            while (again) {
                try {
                    change(approval.id(), found -> found.approve(racer, "", MONDAY_MORNING, WEEK));
                    again = false;
                } catch (Stale e) {
                    again = true;
                } catch (Refused e) {
                    again = false;
                }
            }
        });
        Approval decided = find(approval.id());
        assertEquals(Approval.State.GRANTED, decided.state());
        assertEquals(2, decided.decisions().size());
    }

    @Test
    void equal_decisions_are_all_kept() {
        Approval approval = opened("1", REP, MONDAY_MORNING, TWO_WITNESSES);
        add(approval);
        change(approval.id(), found -> found.approve(person(ADMINISTRATOR), "", MONDAY_MORNING, WEEK));
        change(
                approval.id(),
                found -> found.approve(person(ApprovalFixtures.SECOND_ADMINISTRATOR), "", MONDAY_MORNING, WEEK));
        assertEquals(
                List.of(0, 1),
                find(approval.id()).decisions().stream()
                        .map(decision -> decision.line())
                        .toList());
    }

    @Test
    void a_foreign_cursor_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> lists.requests(REP.id(), "%%%", 10));
        assertThrows(IllegalArgumentException.class, () -> lists.requests(REP.id(), "eCB5", 10));
        assertThrows(IllegalArgumentException.class, () -> lists.requests(REP.id(), "", 10));
    }

    @Test
    void the_inbox_is_one_walk_along_an_index() throws SQLException {
        database.run(
                """
                insert into approval (id, subject_kind, subject_id, subject_title, round, requester_id, requester_name,
                  requester_department_id, policy, stages, link, state, stage, desk, deadline, opened_at, revision)
                select gen_random_uuid(), 'registration', n::text, 'x', 1, gen_random_uuid(), 'x', gen_random_uuid(), 'p',
                  '[{"name":"s"}]'::jsonb, '/', 'WAITING', 0, 'DATA_ADMINISTRATOR', date '2026-11-02' + n % 30, now(), 1
                from generate_series(1, 20000) n
                """,
                "analyze approval");
        StringBuilder plan = new StringBuilder();
        try (Connection connection = database.separate().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain "
                        + JdbcApprovalLists.WAITING
                                .replace("?::text[]", "array['DATA_ADMINISTRATOR','SALES_REP']")
                                .replace("?::uuid[]", "array[gen_random_uuid(), gen_random_uuid()]")
                                .replaceFirst("requester_id <> \\?", "requester_id <> gen_random_uuid()")
                                .replace("position(? in", "position('00000000-0000-0000-0000-000000000001' in")
                                .replace("?::date", "'-infinity'::date")
                                .replace("?::uuid", "'00000000-0000-0000-0000-000000000000'::uuid")
                                .replace("limit ?", "limit 21"))) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        assertTrue(plan.toString().contains("Index Scan using approval_waiting"), plan::toString);
        assertTrue(!plan.toString().contains("Seq Scan on approval a"), plan::toString);
    }

    private interface Racer {
        void run(int number) throws Exception;
    }

    private static void race(Racer racer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RACERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                int number = i;
                Callable<Boolean> one = () -> {
                    start.await();
                    racer.run(number);
                    return true;
                };
                running.add(threads.submit(one));
            }
            start.countDown();
            for (Future<?> one : running) {
                Object unused = one.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
