package org.kedang.approvals.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.approvals.usecase.ApprovalFixtures.MONDAY_MORNING;
import static org.kedang.approvals.usecase.ApprovalFixtures.NORTH;
import static org.kedang.approvals.usecase.ApprovalFixtures.REP;
import static org.kedang.approvals.usecase.ApprovalFixtures.WEEK;
import static org.kedang.approvals.usecase.ApprovalFixtures.actor;
import static org.kedang.approvals.usecase.ApprovalFixtures.opened;
import static org.kedang.approvals.usecase.ApprovalFixtures.person;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.Ballot;
import org.kedang.approvals.domain.Meeting;
import org.kedang.approvals.domain.Minutes;
import org.kedang.approvals.domain.Person;
import org.kedang.approvals.domain.Stage;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.kit.usecase.Stale;

@DisplayName("PostgreSQL 中的会议表决")
class MeetingsInPostgresTest {
    private static final int MEMBERS = 48;
    private static final Person CHAIR = person(actor("S0001", "孙国强", NORTH, Role.GENERAL_MANAGER));
    private static final List<Person> VOTERS = IntStream.range(0, MEMBERS)
            .mapToObj(number -> person(actor("F" + number, "委员" + number, NORTH, Role.FINANCE)))
            .toList();
    private static final Person NAMED = person(actor("S0701", "方正", NORTH, Role.LEGAL_RISK));
    private static final Stage STAGE = new Stage(
            "会议",
            Role.GENERAL_MANAGER,
            Stage.Scope.ANYWHERE,
            MEMBERS,
            2,
            null,
            new Meeting(
                    Set.of(Role.FINANCE), List.of(new Stage.Holder(NAMED.id(), NAMED.name())), Majority.TWO_THIRDS));

    private final TestDatabase database = TestDatabase.get();
    private final JpaApprovals store = new JpaApprovals(database.entityManager());
    private final JdbcApprovalLists lists = new JdbcApprovalLists(database.dataSource());
    private final JdbcMinutes book = new JdbcMinutes(database.dataSource());

    @BeforeEach
    void empty() {
        database.clear("approval_minutes", "approval_decision", "approval");
    }

    private interface Act {
        void on(Approval approval);
    }

    private void alone(UUID id, Act act) {
        Object unused = database.inTransaction(entities -> {
            Approval approval = store.findAlone(id).orElseThrow();
            act.on(approval);
            store.changed(approval);
            return approval;
        });
    }

    private Approval find(UUID id) {
        return database.inTransaction(entities -> store.find(id).orElseThrow());
    }

    private UUID convened() {
        Approval approval = opened("meeting", REP, MONDAY_MORNING, STAGE);
        Object unused = database.inTransaction(entities -> {
            store.add(approval);
            return approval;
        });
        alone(approval.id(), found -> found.convene(CHAIR, "2026-11-03 14:00 三号会议室", MONDAY_MORNING));
        return approval.id();
    }

    private static Minutes minutes(UUID approval) {
        return new Minutes(
                UUID.randomUUID(), approval, "纪要.pdf", "application/pdf", 4, "00", CHAIR.id(), MONDAY_MORNING);
    }

    private int waiting(Person reader) {
        int count = lists.count(reader, 9);
        assertEquals(count, lists.waiting(reader, null, 9).items().size());
        return count;
    }

    @Test
    @DisplayName("48 人同时表决每票都算数，同一人的第二票不算；同时结束会议只有一次生效")
    @Regulation("003-R 六")
    void every_vote_counts_once_and_one_end_wins() throws Exception {
        UUID id = convened();
        AtomicInteger refused = new AtomicInteger();
        race(2 * MEMBERS, number -> {
            try {
                Ballot ballot = number % 4 == 0 ? Ballot.AGAINST : Ballot.FOR;
                alone(id, found -> found.vote(VOTERS.get(number % MEMBERS), ballot, "", MONDAY_MORNING));
            } catch (Refused e) {
                refused.incrementAndGet();
            }
        });
        assertEquals(MEMBERS, refused.get());
        assertEquals(MEMBERS, find(id).tally().present());
        AtomicInteger ends = new AtomicInteger();
        race(8, number -> {
            try {
                alone(id, found -> found.closeMeeting(CHAIR, "通过", minutes(id), MONDAY_MORNING, WEEK));
                ends.incrementAndGet();
            } catch (Refused | Stale e) {
                refused.incrementAndGet();
            }
        });
        assertEquals(1, ends.get());
        Approval closed = find(id);
        assertEquals(Approval.State.GRANTED, closed.state());
        assertEquals(MEMBERS + 2, closed.decisions().size());
        assertEquals(STAGE, closed.stages().get(0));
    }

    @Test
    void it_waits_for_the_members_from_the_call_to_their_vote_and_for_the_chair_to_the_end() {
        Approval approval = opened("inbox", REP, MONDAY_MORNING, STAGE);
        Object unused = database.inTransaction(entities -> {
            store.add(approval);
            return approval;
        });
        UUID id = approval.id();
        Person member = VOTERS.get(0);
        assertEquals(1, waiting(CHAIR));
        assertEquals(0, waiting(member));
        alone(id, found -> found.convene(CHAIR, "今天", MONDAY_MORNING));
        assertEquals(1, waiting(member));
        assertEquals(1, waiting(NAMED));
        assertEquals(0, waiting(person(REP)));
        Person deputy = new Person(
                CHAIR.id(),
                CHAIR.name(),
                CHAIR.department(),
                Set.of(Role.GENERAL_MANAGER, Role.FINANCE),
                List.of(member));
        assertEquals(1, waiting(deputy));
        alone(id, found -> found.vote(member, Ballot.FOR, "同意", MONDAY_MORNING));
        alone(id, found -> found.vote(CHAIR, Ballot.FOR, "", MONDAY_MORNING));
        assertEquals(0, waiting(member));
        assertEquals(1, waiting(CHAIR));
        assertEquals(1, waiting(NAMED));
    }

    @Test
    void the_minutes_lie_with_the_decision() {
        UUID id = convened();
        VOTERS.forEach(voter -> alone(id, found -> found.vote(voter, Ballot.FOR, "", MONDAY_MORNING)));
        Minutes paper = minutes(id);
        byte[] content = {'%', 'P', 'D', 'F'};
        alone(id, found -> {
            found.closeMeeting(CHAIR, "通过", paper, MONDAY_MORNING, WEEK);
            book.add(paper, content);
        });
        Approval closed = find(id);
        assertEquals(
                paper.id(),
                closed.decisions().get(closed.decisions().size() - 1).minutes());
        assertEquals(paper, book.find(id, paper.id()).orElseThrow());
        assertArrayEquals(content, book.content(paper.id()).orElseThrow());
        assertTrue(book.find(UUID.randomUUID(), paper.id()).isEmpty());
    }

    private interface Racer {
        void run(int number);
    }

    private static void race(int racers, Racer racer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> running = IntStream.range(0, racers)
                    .mapToObj(number -> threads.submit((Callable<Boolean>) () -> {
                        start.await();
                        racer.run(number);
                        return true;
                    }))
                    .toList();
            start.countDown();
            for (Future<Boolean> one : running) {
                assertTrue(one.get(60, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdown();
        }
    }
}
