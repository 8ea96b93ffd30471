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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.DeputyView;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.kit.api.DayPassed;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;

@DisplayName("转办、加签、抄送、催办、退回到某一步、代理（002 §5.2）")
class HandlingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final SubjectRef SUBJECT = new SubjectRef("change", "c1", "深圳光辉照明工程有限公司");
    private static final List<StageSpec> CHAIN = List.of(
            new StageSpec("manager", Role.DEPARTMENT_MANAGER, StageSpec.Scope.REQUESTERS_DEPARTMENT, 1, 2),
            new StageSpec("verification", Role.DATA_ADMINISTRATOR, StageSpec.Scope.ANYWHERE, 1, 2));

    private final InMemoryApprovals memory = new InMemoryApprovals();
    private final InMemoryDeputyships deputyships = new InMemoryDeputyships();
    private final List<Record> events = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Watch clock = new Watch();
    private final Staff staff = new Staff();
    private final Seats seats = new Seats(staff, staff, deputyships, clock);
    private final Tellings tellings = new Tellings(
            staff,
            deputyships,
            (recipient, template, link, words) -> mails.add(template + " " + Staff.name(recipient)),
            clock);
    private final ApprovalDesk desk =
            new ApprovalDesk(memory, ApprovalFixtures.WEEK, seats, tellings, events::add, clock);
    private final AuditTrail trail = new Notes();
    private final ApprovalHandling handling =
            new ApprovalHandling(memory, ApprovalFixtures.WEEK, seats, tellings, trail, events::add, clock);
    private final ApproveItem approve = new ApproveItem(desk, trail);
    private final ReadItem read = new ReadItem(memory, seats);
    private final DeskLists inbox = new DeskLists(memory, seats);
    private final TransferItem transfer = new TransferItem(handling, seats);
    private final AddSigner addSigner = new AddSigner(handling, seats);
    private final SendBackItem sendBack = new SendBackItem(handling);
    private final CopyItem copy = new CopyItem(handling, seats);
    private final UrgeItem urge = new UrgeItem(handling);
    private final NameDeputy nameDeputy = new NameDeputy(
            deputyships,
            seats,
            (recipient, template, link, words) -> mails.add(template + " " + Staff.name(recipient)),
            trail,
            clock);
    private final EndDeputy endDeputy = new EndDeputy(deputyships, trail, clock);

    @Test
    @Regulation("002 §5.2")
    void transferred_it_waits_for_the_other_alone() {
        ApprovalId id = open();
        mails.clear();
        ApprovalView after = transfer.transfer(SOUTH_MANAGER, new TransferItem.Command(id, 0, "M0002", "出差"));
        assertEquals(List.of("approvalWaiting 赵立新"), mails);
        assertEquals("赵立新", after.currentStage().holder());
        assertEquals(0, inbox.count(SOUTH_MANAGER));
        assertEquals(1, inbox.count(NORTH_MANAGER));
        assertRefused(ApprovalsRule.NOT_YOUR_STAGE, () -> approve(SOUTH_MANAGER, id));
        assertEquals("verification", approve(NORTH_MANAGER, id).currentStage().name());
        assertTrue(notes.contains("出差"));
    }

    @Test
    @DisplayName("阅档审批权与环节同始同终：转办、加签、代理也一样")
    @Regulation("002 §5.2")
    void the_right_to_judge_begins_and_ends_with_the_step() {
        ApprovalId id = open();
        assertTrue(desk.decides(SOUTH_MANAGER, id));
        assertFalse(desk.decides(ADMINISTRATOR, id));
        assertFalse(desk.decides(REP, id));
        ApprovalView unused = transferTo(id, "M0002");
        assertFalse(desk.decides(SOUTH_MANAGER, id));
        assertTrue(desk.decides(NORTH_MANAGER, id));
        deputy(NORTH_MANAGER, "M0001", MONDAY, MONDAY);
        assertTrue(desk.decides(SOUTH_MANAGER, id));
        unused = addSigner.add(NORTH_MANAGER, new AddSigner.Command(id, 0, "D0008", true, ""));
        assertFalse(desk.decides(NORTH_MANAGER, id));
        assertFalse(desk.decides(SOUTH_MANAGER, id));
        assertTrue(desk.decides(SECOND_ADMINISTRATOR, id));
        unused = approve(SECOND_ADMINISTRATOR, id);
        assertFalse(desk.decides(SECOND_ADMINISTRATOR, id));
        unused = approve(SOUTH_MANAGER, id);
        assertFalse(desk.decides(NORTH_MANAGER, id));
        assertTrue(desk.decides(ADMINISTRATOR, id));
        unused = approve(ADMINISTRATOR, id);
        assertFalse(desk.decides(ADMINISTRATOR, id));
        assertRefused(ApprovalsRule.CLOSED, () -> desk.demandDecider(ADMINISTRATOR, id));
    }

    @Test
    @Regulation("002 §5.2")
    void it_is_handed_only_to_somebody_who_may_decide_it() {
        ApprovalId id = open();
        assertRefused(ApprovalsRule.CANNOT_DECIDE, () -> transferTo(id, "D0007"));
        assertRefused(ApprovalsRule.OWN_REQUEST_BY_ANOTHER, () -> transferTo(id, "S1023"));
        assertRefused(ApprovalsRule.NOBODY_NAMED, () -> transferTo(id, "X9999"));
        assertRefused(
                ApprovalsRule.NOT_YOUR_STAGE,
                () -> transfer.transfer(ADMINISTRATOR, new TransferItem.Command(id, 0, "M0002", "")));
        assertThrows(Stale.class, () -> transfer.transfer(SOUTH_MANAGER, new TransferItem.Command(id, 9, "M0002", "")));
    }

    @Test
    @Regulation("002 §5.2")
    void a_signer_asked_before_decides_first_and_then_it_waits_again() {
        ApprovalId id = open();
        mails.clear();
        ApprovalView asked = addSigner.add(SOUTH_MANAGER, new AddSigner.Command(id, 0, "D0008", true, "请先核对"));
        assertEquals(List.of("approvalWaiting 周数宁"), mails);
        assertEquals("added", asked.currentStage().name());
        assertEquals("manager", approve(SECOND_ADMINISTRATOR, id).currentStage().name());
        assertEquals("verification", approve(SOUTH_MANAGER, id).currentStage().name());
        assertRefused(ApprovalsRule.ALREADY_DECIDED, () -> approve(SECOND_ADMINISTRATOR, id));
        assertEquals(ApprovalView.State.GRANTED, approve(ADMINISTRATOR, id).state());
    }

    @Test
    @Regulation("002 §5.2")
    void a_signer_asked_after_decides_next() {
        ApprovalId id = open();
        ApprovalView after = addSigner.add(SOUTH_MANAGER, new AddSigner.Command(id, 0, "M0002", false, "请您也看"));
        assertEquals("added", after.currentStage().name());
        assertEquals("verification", approve(NORTH_MANAGER, id).currentStage().name());
        assertEquals(ApprovalView.State.GRANTED, approve(ADMINISTRATOR, id).state());
        assertEquals(
                1, events.stream().filter(ApprovalGranted.class::isInstance).count());
    }

    @Test
    @Regulation("002 §3.2")
    void sent_back_to_an_earlier_step_that_step_decides_again() {
        ApprovalId id = open();
        approve(SOUTH_MANAGER, id);
        assertRefused(ApprovalsRule.QUESTION_MISSING, () -> back(id, 0, " "));
        assertRefused(ApprovalsRule.NOT_EARLIER, () -> back(id, 1, "再看"));
        mails.clear();
        ApprovalView after = back(id, 0, "必要性再说明");
        assertEquals("manager", after.currentStage().name());
        assertEquals(List.of("approvalWaiting 王建国"), mails);
        assertFalse(after.decisions().get(0).standing());
        approve(SOUTH_MANAGER, id);
        assertEquals(ApprovalView.State.GRANTED, approve(ADMINISTRATOR, id).state());
    }

    @Test
    void who_got_a_copy_reads_it_and_nobody_else() {
        ApprovalId id = open();
        assertThrows(NotPermitted.class, () -> read.read(NORTH_MANAGER, new ReadItem.Command(id)));
        mails.clear();
        copy.copy(REP, new CopyItem.Command(id, "M0002", "供参考"));
        assertEquals(List.of("approvalCopied 赵立新"), mails);
        ReadItem.Answer seen = read.read(NORTH_MANAGER, new ReadItem.Command(id));
        assertFalse(seen.decidable());
        assertRefused(
                ApprovalsRule.NOT_INVOLVED,
                () -> copy.copy(
                        ApprovalFixtures.actor("S9", "外人", ApprovalFixtures.NORTH, Role.SALES_REP),
                        new CopyItem.Command(id, "M0002", "")));
    }

    @Test
    void only_the_requester_urges_and_not_again_at_once() {
        ApprovalId id = open();
        mails.clear();
        urge.urge(REP, new UrgeItem.Command(id, "客户在等"));
        assertEquals(List.of("approvalUrged 王建国"), mails);
        assertRefused(ApprovalsRule.NOT_REQUESTER_TO_URGE, () -> urge(SOUTH_MANAGER, id));
        clock.pass(Duration.ofHours(3).plusMinutes(30));
        Refused early = assertThrows(Refused.class, () -> urge(REP, id));
        assertEquals(ApprovalsRule.URGED_LATELY, early.rule());
        assertEquals(List.of(31L), early.figures());
        clock.pass(Duration.ofMinutes(31));
        assertEquals(2, urge(REP, id).decisions().size());
    }

    @Test
    @Regulation("002 §5.2")
    void a_deputy_decides_in_the_others_place_and_both_names_are_on_record() {
        UUID deputyship = deputy(SOUTH_MANAGER, "M0002", MONDAY, MONDAY.plusDays(3));
        assertTrue(mails.contains("deputyNamed 赵立新"));
        mails.clear();
        ApprovalId id = open();
        assertEquals(List.of("approvalWaiting 王建国", "approvalWaiting 赵立新"), mails);
        assertEquals(1, inbox.count(NORTH_MANAGER));
        assertEquals("王建国", read.read(NORTH_MANAGER, new ReadItem.Command(id)).principal());
        ApprovalView after = approve(NORTH_MANAGER, id);
        assertEquals("赵立新", after.decisions().get(0).whoName());
        assertEquals("王建国", after.decisions().get(0).principalName());
        assertRefused(ApprovalsRule.NOT_YOUR_STAGE, () -> approve(SOUTH_MANAGER, id));

        endDeputy.end(SOUTH_MANAGER, new EndDeputy.Command(deputyship));
        desk.open(REP, new SubjectRef("change", "c2", "二"), "p", CHAIN, "/");
        assertEquals(0, inbox.count(NORTH_MANAGER));
    }

    @Test
    @Regulation("002 §5.2")
    void a_deputyship_holds_from_its_first_to_its_last_day() {
        deputy(SOUTH_MANAGER, "M0002", MONDAY.plusDays(1), MONDAY.plusDays(2));
        ApprovalId unused = open();
        assertEquals(0, inbox.count(NORTH_MANAGER));
        clock.pass(Duration.ofDays(1));
        assertEquals(1, inbox.count(NORTH_MANAGER));
        clock.pass(Duration.ofDays(1));
        assertEquals(1, inbox.count(NORTH_MANAGER));
        clock.pass(Duration.ofDays(1));
        assertEquals(0, inbox.count(NORTH_MANAGER));
    }

    @Test
    @Regulation("002 §5.2")
    void a_deputyship_is_refused_that_is_no_good() {
        deputy(SOUTH_MANAGER, "M0002", MONDAY, MONDAY.plusDays(2));
        assertRefused(
                ApprovalsRule.DEPUTY_TAKEN,
                () -> deputy(SOUTH_MANAGER, "D0007", MONDAY.plusDays(2), MONDAY.plusDays(9)));
        assertRefused(
                ApprovalsRule.OWN_DEPUTY, () -> deputy(SOUTH_MANAGER, "M0001", MONDAY.plusDays(5), MONDAY.plusDays(6)));
        assertRefused(ApprovalsRule.DEPUTY_DAYS, () -> deputy(NORTH_MANAGER, "M0001", MONDAY.minusDays(1), MONDAY));
        assertRefused(ApprovalsRule.DEPUTY_DAYS, () -> deputy(NORTH_MANAGER, "M0001", MONDAY, MONDAY.plusDays(92)));
        assertRefused(ApprovalsRule.DEPUTY_DAYS, () -> deputy(NORTH_MANAGER, "M0001", MONDAY, MONDAY.minusDays(1)));
        UUID own = deputy(NORTH_MANAGER, "M0001", MONDAY, MONDAY.plusDays(91));
        assertRefused(ApprovalsRule.NOT_YOUR_DEPUTY, () -> endDeputy.end(SOUTH_MANAGER, new EndDeputy.Command(own)));
        assertThrows(Missing.class, () -> endDeputy.end(ADMINISTRATOR, new EndDeputy.Command(own)));
        List<DeputyView> listed = new ListDeputies(deputyships, clock).list(SOUTH_MANAGER, new ListDeputies.Command());
        assertEquals(2, listed.size());
        assertTrue(listed.stream().allMatch(DeputyView::running));
    }

    @Test
    void what_passes_its_last_day_is_told_to_the_manager_once() {
        ApprovalId unused = open();
        mails.clear();
        handling.escalate(new DayPassed(MONDAY.plusDays(1)));
        assertEquals(List.of(), mails);
        handling.escalate(new DayPassed(MONDAY.plusDays(2)));
        assertEquals(List.of("approvalOverdue 赵立新"), mails);
        handling.escalate(new DayPassed(MONDAY.plusDays(3)));
        assertEquals(1, mails.size());
    }

    private ApprovalId open() {
        return desk.open(REP, SUBJECT, "lamp factory", CHAIN, "/profiles/change.xhtml?id=c1");
    }

    private ApprovalView approve(Actor who, ApprovalId id) {
        return approve.approve(who, new ApproveItem.Command(id, 0, ""));
    }

    private ApprovalView transferTo(ApprovalId id, String number) {
        return transfer.transfer(SOUTH_MANAGER, new TransferItem.Command(id, 0, number, ""));
    }

    private ApprovalView back(ApprovalId id, int step, String question) {
        return sendBack.sendBack(ADMINISTRATOR, new SendBackItem.Command(id, 0, step, question));
    }

    private ApprovalView urge(Actor who, ApprovalId id) {
        return urge.urge(who, new UrgeItem.Command(id, ""));
    }

    private UUID deputy(Actor principal, String number, LocalDate from, LocalDate until) {
        return nameDeputy.name(principal, new NameDeputy.Command(number, from, until, "休假"));
    }

    private static void assertRefused(Rule rule, org.junit.jupiter.api.function.Executable act) {
        assertEquals(rule, assertThrows(Refused.class, act).rule());
    }

    /** A clock that is moved by hand. */
    private static final class Watch extends Clock {
        private Instant now = MONDAY_MORNING;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return BusinessCalendar.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final class Notes extends SilentTrail {
        @Override
        public void reason(String text) {
            notes.add(text);
        }
    }
}
