package org.kedang.approvals.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.approvals.usecase.ApprovalFixtures.ADMINISTRATOR;
import static org.kedang.approvals.usecase.ApprovalFixtures.MONDAY_MORNING;
import static org.kedang.approvals.usecase.ApprovalFixtures.NORTH_MANAGER;
import static org.kedang.approvals.usecase.ApprovalFixtures.REP;
import static org.kedang.approvals.usecase.ApprovalFixtures.SECOND_ADMINISTRATOR;
import static org.kedang.approvals.usecase.ApprovalFixtures.SOUTH_MANAGER;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalRefused;
import org.kedang.approvals.api.ApprovalStagePassed;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.MeetingTerms;
import org.kedang.approvals.api.MeetingView;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Ballot;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;

@DisplayName("会议决定一个环节：召集、表决、凭纪要结束（003-R 六，C11）")
class MeetingsTest {
    private static final byte[] PAPER = "%PDF-1.7 会议纪要".getBytes(StandardCharsets.UTF_8);
    private static final List<StageSpec> CHAIN = List.of(new StageSpec(
            "会议",
            Role.DEPARTMENT_MANAGER,
            StageSpec.Scope.ANYWHERE,
            2,
            2,
            "",
            new MeetingTerms(
                    List.of(Role.DATA_ADMINISTRATOR),
                    List.of(new MeetingTerms.Member(REP.id(), REP.name())),
                    Majority.HALF)));

    private final InMemoryApprovals memory = new InMemoryApprovals();
    private final InMemoryMinutes book = new InMemoryMinutes();
    private final InMemoryDeputyships deputyships = new InMemoryDeputyships();
    private final List<Record> events = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Clock clock = Clock.fixed(MONDAY_MORNING, BusinessCalendar.ZONE);
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
    private final MeetingDesk meetings = new MeetingDesk(
            memory, book, ApprovalFixtures.WEEK, seats, new Outcomes(tellings, events::add), trail, clock);
    private final ConveneMeeting convene = new ConveneMeeting(
            new ApprovalHandling(memory, ApprovalFixtures.WEEK, seats, tellings, trail, events::add, clock), clock);
    private final CastVote vote = new CastVote(meetings);
    private final CloseMeeting close = new CloseMeeting(meetings);
    private final ReadItem read = new ReadItem(memory, seats);
    private final ReadMinutes readMinutes = new ReadMinutes(memory, book, seats, trail);
    private final ApprovalId id = desk.open(REP, new SubjectRef("change", "c1", "光辉"), "business-unit", CHAIN, "/x");

    private ApprovalView called() {
        mails.clear();
        return convene.convene(
                SOUTH_MANAGER, new ConveneMeeting.Command(id, 0, LocalDateTime.of(2026, 11, 3, 14, 0), " 三号会议室 "));
    }

    private ApprovalView vote(Actor who, Ballot ballot) {
        return vote.vote(who, new CastVote.Command(id, 0, ballot, "因为"));
    }

    private ApprovalView close(Actor who, byte[] paper) {
        return close.close(who, new CloseMeeting.Command(id, 0, "同意建档", "../纪要.exe", paper));
    }

    private MeetingView meeting(Actor who) {
        MeetingView view = read.read(who, new ReadItem.Command(id)).meeting();
        assertNotNull(view);
        return view;
    }

    private static void assertRefused(ApprovalsRule rule, org.junit.jupiter.api.function.Executable act) {
        assertEquals(rule, assertThrows(Refused.class, act).rule());
    }

    @Test
    @DisplayName("召集即通知全体成员，申请人不在其列；开会前谁也不能投票")
    @Regulation("003-R 六")
    void the_call_reaches_every_member_but_who_asked() {
        assertEquals(List.of("approvalWaiting 王建国", "approvalWaiting 赵立新"), mails);
        assertRefused(ApprovalsRule.NOT_CONVENED, () -> vote(ADMINISTRATOR, Ballot.FOR));
        assertRefused(
                ApprovalsRule.MEETING_WHEN,
                () -> convene.convene(
                        SOUTH_MANAGER, new ConveneMeeting.Command(id, 0, LocalDateTime.of(2026, 11, 1, 9, 0), "三号")));
        ApprovalView unused = called();
        assertEquals(
                List.of("meetingConvened 王建国", "meetingConvened 赵立新", "meetingConvened 陈数安", "meetingConvened 周数宁"),
                mails);
        assertEquals("2026-11-03 14:00 三号会议室", meeting(ADMINISTRATOR).call());
        assertTrue(desk.decides(ADMINISTRATOR, id));
        assertFalse(desk.decides(REP, id));
        assertRefused(ApprovalsRule.OWN_REQUEST, () -> vote(REP, Ballot.FOR));
    }

    @Test
    @DisplayName("过半数赞成，凭纪要通过；每票与纪要都留名、留时、进日志")
    @Regulation("003-R 六")
    void carried_with_minutes_it_is_granted() {
        ApprovalView unused = called();
        unused = vote(ADMINISTRATOR, Ballot.FOR);
        assertFalse(desk.decides(ADMINISTRATOR, id));
        assertRefused(ApprovalsRule.MEETING_QUORUM, () -> close(SOUTH_MANAGER, PAPER));
        unused = vote(SECOND_ADMINISTRATOR, Ballot.FOR);
        unused = vote(NORTH_MANAGER, Ballot.AGAINST);
        assertEquals(3, meeting(SOUTH_MANAGER).present());
        assertRefused(ApprovalsRule.MINUTES_MISSING, () -> close(SOUTH_MANAGER, new byte[0]));
        assertRefused(ApprovalsRule.MINUTES_TYPE, () -> close(SOUTH_MANAGER, new byte[] {'M', 'Z'}));
        assertRefused(ApprovalsRule.NOT_YOUR_STAGE, () -> close(ADMINISTRATOR, PAPER));
        ApprovalView granted = close(SOUTH_MANAGER, PAPER);
        assertEquals(ApprovalView.State.GRANTED, granted.state());
        ApprovalView.DecisionView end =
                granted.decisions().get(granted.decisions().size() - 1);
        assertEquals("纪要.exe.pdf", end.minutesName());
        ApprovalStagePassed passed = (ApprovalStagePassed) events.get(0);
        assertEquals("赞成 2，反对 1，弃权 0 · 纪要.exe.pdf", passed.said());
        assertTrue(events.get(1) instanceof ApprovalGranted);
        assertTrue(notes.containsAll(List.of("vote FOR", "vote AGAINST", "votes 赞成 2，反对 1，弃权 0")));
        UUID minutes = UUID.fromString(end.minutes());
        assertEquals(
                PAPER.length,
                readMinutes.read(REP, new ReadMinutes.Command(id, minutes)).content().length);
        assertThrows(Missing.class, () -> readMinutes.read(REP, new ReadMinutes.Command(id, UUID.randomUUID())));
        assertNull(read.read(REP, new ReadItem.Command(id)).meeting());
    }

    @Test
    void not_carried_it_is_refused_and_a_vote_for_another_step_is_stale() {
        ApprovalView unused = called();
        unused = vote(ADMINISTRATOR, Ballot.ABSTAIN);
        unused = vote(SOUTH_MANAGER, Ballot.FOR);
        assertTrue(desk.decides(SOUTH_MANAGER, id));
        assertThrows(Stale.class, () -> vote.vote(NORTH_MANAGER, new CastVote.Command(id, 1, Ballot.FOR, "")));
        assertEquals(ApprovalView.State.REFUSED, close(SOUTH_MANAGER, PAPER).state());
        assertTrue(events.get(0) instanceof ApprovalRefused);
        assertRefused(ApprovalsRule.CLOSED, () -> vote(NORTH_MANAGER, Ballot.FOR));
    }

    @Test
    @DisplayName("申请人做了成员的代理人，也不能在自己的申请上投票")
    void who_asked_does_not_vote_as_a_deputy_either() {
        ApprovalView unused = called();
        UUID deputyship = new NameDeputy(deputyships, seats, (a, b, c, d) -> {}, trail, clock)
                .name(
                        ADMINISTRATOR,
                        new NameDeputy.Command("S1023", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3), "休假"));
        assertNotNull(deputyship);
        assertRefused(ApprovalsRule.OWN_REQUEST, () -> vote(REP, Ballot.FOR));
        assertEquals("", meeting(ADMINISTRATOR).inPlaceOf());
    }

    private final class Notes extends SilentTrail {
        @Override
        public void changed(String field, @Nullable String before, @Nullable String after) {
            notes.add(field + " " + after);
        }
    }
}
