package org.kedang.approvals.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.approvals.usecase.ApprovalFixtures.ADMINISTRATOR;
import static org.kedang.approvals.usecase.ApprovalFixtures.MONDAY_MORNING;
import static org.kedang.approvals.usecase.ApprovalFixtures.NORTH_MANAGER;
import static org.kedang.approvals.usecase.ApprovalFixtures.REP;
import static org.kedang.approvals.usecase.ApprovalFixtures.SECOND_ADMINISTRATOR;
import static org.kedang.approvals.usecase.ApprovalFixtures.SOUTH_MANAGER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalStagePassed;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.ApprovalWithdrawn;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;

@DisplayName("待办:同意、退回、撤回(002 §3.2)")
class InboxTest {
    private static final SubjectRef SUBJECT = new SubjectRef("registration", "r1", "深圳光辉照明工程有限公司");
    private static final List<StageSpec> CHAIN = List.of(
            new StageSpec("manager", Role.DEPARTMENT_MANAGER, StageSpec.Scope.REQUESTERS_DEPARTMENT, 1, 0),
            new StageSpec("verification", Role.DATA_ADMINISTRATOR, StageSpec.Scope.ANYWHERE, 1, 2));

    private final InMemoryApprovals memory = new InMemoryApprovals();
    private final List<Record> events = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Clock clock = Clock.fixed(MONDAY_MORNING, BusinessCalendar.ZONE);
    private final Staff staff = new Staff();
    private final InMemoryDeputyships deputyships = new InMemoryDeputyships();
    private final Seats seats = new Seats(staff, staff, deputyships, clock);
    private final Tellings tellings = new Tellings(
            staff,
            deputyships,
            (recipient, template, link, words) -> mails.add(template + " " + Staff.name(recipient) + " " + link),
            clock);
    private final ApprovalDesk desk =
            new ApprovalDesk(memory, ApprovalFixtures.WEEK, seats, tellings, events::add, clock);
    private final AuditTrail trail = new NotedTrail();
    private final ApproveItem approveItem = new ApproveItem(desk, trail);
    private final GiveBackItem giveBackItem = new GiveBackItem(desk, trail);
    private final WithdrawItem withdrawItem = new WithdrawItem(desk, trail);
    private final ReadItem readItem = new ReadItem(memory, seats);
    private final DeskLists lists = new DeskLists(memory, seats);

    @Test
    @Regulation("002 §5.2")
    void each_stage_is_told_when_it_is_its_turn() {
        ApprovalId id = open();
        assertEquals(List.of("approvalWaiting 王建国 /approvals/inbox.xhtml?item=" + id), mails);
        mails.clear();
        ApprovalView after = approveItem.approve(SOUTH_MANAGER, new ApproveItem.Command(id, 0, "同意"));
        assertEquals("verification", after.currentStage().name());
        assertEquals(
                List.of(
                        "approvalWaiting 陈数安 /approvals/inbox.xhtml?item=" + id,
                        "approvalWaiting 周数宁 /approvals/inbox.xhtml?item=" + id),
                mails);
        assertEquals(
                List.of(new ApprovalStagePassed(
                        id, SUBJECT, after.stages().get(0), "", SOUTH_MANAGER.id(), MONDAY_MORNING)),
                events);
        events.clear();
        approveItem.approve(ADMINISTRATOR, new ApproveItem.Command(id, 0, ""));
        assertEquals(
                List.of(
                        new ApprovalStagePassed(
                                id, SUBJECT, after.stages().get(1), "", ADMINISTRATOR.id(), MONDAY_MORNING),
                        new ApprovalGranted(id, SUBJECT, ADMINISTRATOR.id(), MONDAY_MORNING)),
                events);
        assertEquals(
                List.of(
                        "registration r1 深圳光辉照明工程有限公司",
                        "同意",
                        "state WAITING WAITING",
                        "registration r1 深圳光辉照明工程有限公司",
                        "",
                        "state WAITING GRANTED"),
                notes);
    }

    @Test
    @Regulation("002 §3.2")
    void given_back_it_can_be_answered_by_a_new_round() {
        ApprovalId first = open();
        giveBackItem.giveBack(SOUTH_MANAGER, new GiveBackItem.Command(first, 0, " 电话? "));
        assertEquals(List.of(new ApprovalGivenBack(first, SUBJECT, SOUTH_MANAGER.id(), "电话?", MONDAY_MORNING)), events);
        ApprovalId second = open();
        assertEquals(2, desk.view(second).round());
        assertEquals(
                List.of(second, first),
                desk.history("registration", "r1").stream()
                        .map(ApprovalView::id)
                        .toList());
    }

    @Test
    void only_one_round_is_open_at_a_time() {
        ApprovalId unused = open();
        assertEquals(
                ApprovalsRule.ALREADY_OPEN,
                assertThrows(Refused.class, this::open).rule());
    }

    @Test
    void the_requester_takes_it_back() {
        ApprovalId id = open();
        mails.clear();
        ApprovalView after = withdrawItem.withdraw(REP, new WithdrawItem.Command(id));
        assertEquals(ApprovalView.State.WITHDRAWN, after.state());
        assertEquals(List.of(new ApprovalWithdrawn(id, SUBJECT, REP.id(), MONDAY_MORNING)), events);
        assertEquals(List.of("approvalWithdrawn 王建国 /approvals/inbox.xhtml"), mails);
    }

    @Test
    void a_decision_on_an_old_revision_is_stale() {
        ApprovalId id = open();
        Stale stale =
                assertThrows(Stale.class, () -> approveItem.approve(SOUTH_MANAGER, new ApproveItem.Command(id, 7, "")));
        assertEquals(0, stale.actual());
        assertEquals(List.of(), events);
    }

    @Test
    void who_has_no_part_in_it_learns_nothing() {
        ApprovalId id = open();
        NotPermitted no =
                assertThrows(NotPermitted.class, () -> readItem.read(NORTH_MANAGER, new ReadItem.Command(id)));
        assertTrue(no.hidden());
        ReadItem.Answer own = readItem.read(REP, new ReadItem.Command(id));
        assertEquals(id, own.approval().id());
        assertTrue(own.withdrawable());
        assertFalse(own.decidable());
        assertTrue(readItem.read(SOUTH_MANAGER, new ReadItem.Command(id)).decidable());
        assertFalse(
                readItem.read(SECOND_ADMINISTRATOR, new ReadItem.Command(id)).decidable());
        assertThrows(Missing.class, () -> readItem.read(REP, new ReadItem.Command(ApprovalId.next())));
    }

    @Test
    void the_number_beside_the_inbox_follows() {
        ApprovalId id = open();
        CountInbox count = new CountInbox(lists);
        assertEquals(1, count.count(SOUTH_MANAGER));
        assertEquals(0, count.count(ADMINISTRATOR));
        approveItem.approve(SOUTH_MANAGER, new ApproveItem.Command(id, 0, ""));
        assertEquals(0, count.count(SOUTH_MANAGER));
        assertEquals(1, count.count(ADMINISTRATOR));
        assertEquals(
                1,
                new ListInbox(lists)
                        .list(ADMINISTRATOR, new ListInbox.Command(null, 20))
                        .items()
                        .size());
        assertEquals(
                1,
                new ListOwnRequests(lists)
                        .list(REP, new ListOwnRequests.Command(null, 20))
                        .items()
                        .size());
    }

    private ApprovalId open() {
        return desk.open(REP, SUBJECT, "lamp factory", CHAIN, "/profiles/registration.xhtml?id=r1");
    }

    private final class NotedTrail extends SilentTrail {
        @Override
        public void subject(String kind, Object id, String label) {
            notes.add(kind + " " + id + " " + label);
        }

        @Override
        public void reason(String text) {
            notes.add(text);
        }

        @Override
        public void changed(String field, @Nullable String before, @Nullable String after) {
            notes.add(field + " " + before + " " + after);
        }
    }
}
