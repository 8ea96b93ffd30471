package org.kedang.approvals.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Majority;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;

@DisplayName("会议表决与会议纪要(003-R 六; C11)")
class MeetingTest {
    private static final BusinessCalendar WEEK =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    private static final Instant NOW = Instant.parse("2026-11-02T01:10:00Z");
    private static final DepartmentId SALES = DepartmentId.next();
    private static final Person REP = person("李晓梅", Role.SALES_REP);
    private static final Person MANAGER = person("孙国强", Role.GENERAL_MANAGER);
    private static final Person HEAD = person("何美仪", Role.MARKETING_HEAD);
    private static final Person FINANCE = person("周敏", Role.FINANCE);
    private static final Person LAWYER = person("方正", Role.LEGAL_RISK);
    private static final Person DEPUTY =
            new Person(EmployeeId.next(), "赵立新", SALES, Set.of(Role.SALES_MANAGER), List.of(FINANCE));

    private final Approval approval = Approval.open(
            UUID.randomUUID(),
            new Subject("registration", "1", "光辉"),
            1,
            REP,
            "business-unit",
            List.of(stage(Majority.HALF)),
            "/",
            NOW,
            WEEK);

    private static Stage stage(Majority majority) {
        return new Stage(
                "会议",
                Role.GENERAL_MANAGER,
                Stage.Scope.ANYWHERE,
                3,
                2,
                null,
                new Meeting(
                        Set.of(Role.MARKETING_HEAD, Role.FINANCE),
                        List.of(new Stage.Holder(LAWYER.id(), LAWYER.name())),
                        majority));
    }

    private static Person person(String name, Role role) {
        return new Person(EmployeeId.next(), name, SALES, Set.of(role));
    }

    private Minutes minutes() {
        return new Minutes(UUID.randomUUID(), approval.id(), "纪要.pdf", "application/pdf", 9, "0", MANAGER.id(), NOW);
    }

    private void vote(Person who, Ballot ballot) {
        approval.vote(who, ballot, "", NOW);
    }

    private void close() {
        approval.closeMeeting(MANAGER, "同意", minutes(), NOW, WEEK);
    }

    private static void assertRefused(ApprovalsRule rule, Executable act) {
        assertEquals(rule, assertThrows(Refused.class, act).rule());
    }

    @Test
    @Regulation("003-R 六")
    void the_majority_of_a_quorum_passes_the_stage_with_minutes() {
        approval.convene(MANAGER, "11 月 3 日 三号会议室", NOW);
        assertEquals(3, approval.seats().size());
        vote(MANAGER, Ballot.FOR);
        vote(HEAD, Ballot.FOR);
        assertRefused(ApprovalsRule.MEETING_QUORUM, this::close);
        vote(LAWYER, Ballot.AGAINST);
        assertTrue(approval.hasVoted(LAWYER.id()));
        assertTrue(approval.waitsFor(MANAGER));
        assertFalse(approval.waitsFor(HEAD));
        close();
        assertEquals(Approval.State.GRANTED, approval.state());
        assertEquals("纪要.pdf", approval.decisions().get(4).minutesName());
        assertRefused(ApprovalsRule.CLOSED, () -> vote(FINANCE, Ballot.FOR));
    }

    @Test
    @DisplayName("弃权算到会不算赞成：过半才通过，未通过即拒绝")
    @Regulation("003-R 六")
    void who_abstains_is_present_and_not_for_it() {
        approval.convene(MANAGER, "今天", NOW);
        vote(MANAGER, Ballot.FOR);
        vote(HEAD, Ballot.ABSTAIN);
        vote(LAWYER, Ballot.ABSTAIN);
        close();
        assertInstanceOf(Verdict.Refused.class, approval.verdict());
    }

    @Test
    void nobody_votes_before_the_call_or_twice_or_on_his_own_request_or_from_outside() {
        assertRefused(ApprovalsRule.NOT_CONVENED, () -> vote(HEAD, Ballot.FOR));
        assertFalse(approval.waitsFor(HEAD));
        assertRefused(ApprovalsRule.NOT_YOUR_STAGE, () -> approval.convene(HEAD, "今天", NOW));
        approval.convene(MANAGER, "今天", NOW);
        vote(HEAD, Ballot.FOR);
        assertRefused(ApprovalsRule.VOTED_ALREADY, () -> vote(HEAD, Ballot.AGAINST));
        assertRefused(ApprovalsRule.OWN_REQUEST, () -> vote(REP, Ballot.FOR));
        assertRefused(
                ApprovalsRule.OWN_REQUEST,
                () -> vote(new Person(REP.id(), REP.name(), SALES, Set.of(Role.FINANCE)), Ballot.FOR));
        assertRefused(ApprovalsRule.NOT_YOUR_STAGE, () -> vote(person("外人", Role.ARCHIVIST), Ballot.FOR));
        assertRefused(ApprovalsRule.MEETING_DECIDES, () -> approval.approve(MANAGER, "", NOW, WEEK));
        assertRefused(ApprovalsRule.MEETING_DECIDES, () -> approval.refuse(MANAGER, "不", NOW));
        assertRefused(ApprovalsRule.MEETING_DECIDES, () -> approval.transfer(MANAGER, HEAD, "", NOW, WEEK));
        assertRefused(ApprovalsRule.MINUTES_MISSING, () -> approval.closeMeeting(MANAGER, " ", minutes(), NOW, WEEK));
        assertRefused(ApprovalsRule.NOT_YOUR_STAGE, () -> approval.closeMeeting(HEAD, "同意", minutes(), NOW, WEEK));
    }

    @Test
    @DisplayName("代理人在被代理人的位置上投票，两人的姓名都留下，这个位置不再投第二票")
    void a_deputy_votes_in_the_place_of_his_principal() {
        approval.convene(MANAGER, "今天", NOW);
        vote(DEPUTY, Ballot.FOR);
        Decision vote = approval.decisions().get(1);
        assertEquals("赵立新", vote.whoName());
        assertEquals("周敏", vote.principalName());
        assertRefused(ApprovalsRule.VOTED_ALREADY, () -> vote(FINANCE, Ballot.AGAINST));
        assertRefused(ApprovalsRule.VOTED_ALREADY, () -> vote(DEPUTY, Ballot.FOR));
    }

    @Test
    void every_majority_counts_as_it_says() {
        assertTrue(Majority.MORE_FOR.carries(2, 1, 5));
        assertFalse(Majority.MORE_FOR.carries(2, 2, 4));
        assertFalse(Majority.HALF.carries(2, 1, 4));
        assertTrue(Majority.TWO_THIRDS.carries(2, 1, 3));
        assertFalse(Majority.TWO_THIRDS.carries(3, 2, 5));
        assertFalse(Majority.ALL.carries(2, 0, 3));
        assertTrue(Majority.ALL.carries(3, 0, 3));
    }

    @Test
    void given_back_by_the_chair_the_votes_are_history() {
        approval.convene(MANAGER, "今天", NOW);
        vote(HEAD, Ballot.FOR);
        approval.giveBack(MANAGER, "资料不全", NOW);
        assertEquals(Approval.State.GIVEN_BACK, approval.state());
        assertTrue(approval.seats().isEmpty());
    }
}
