package org.kedang.approvals.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;

@DisplayName("审批核心(002 §3.2、§5.2)")
class ApprovalTest {
    private static final BusinessCalendar WEEK = day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
            && day.getDayOfWeek() != DayOfWeek.SUNDAY
            && !day.equals(LocalDate.of(2026, 10, 1));
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-02T01:10:00Z");
    private static final DepartmentId SOUTH = DepartmentId.next();
    private static final DepartmentId NORTH = DepartmentId.next();
    private static final Person REP = person("李晓梅", SOUTH, Role.SALES_REP);
    private static final Person ADMINISTRATOR = person("陈数安", NORTH, Role.DATA_ADMINISTRATOR);
    private static final Person SECOND_ADMINISTRATOR = person("周数宁", NORTH, Role.DATA_ADMINISTRATOR);
    private static final Person SOUTH_MANAGER = person("王建国", SOUTH, Role.DEPARTMENT_MANAGER);
    private static final Person NORTH_MANAGER = person("赵立新", NORTH, Role.DEPARTMENT_MANAGER);

    private static final Stage VERIFICATION =
            new Stage("verification", Role.DATA_ADMINISTRATOR, Stage.Scope.ANYWHERE, 1, 2);
    private static final Stage MANAGER =
            new Stage("manager", Role.DEPARTMENT_MANAGER, Stage.Scope.REQUESTERS_DEPARTMENT, 1, 0);
    private static final Stage TWO_WITNESSES =
            new Stage("witness", Role.DATA_ADMINISTRATOR, Stage.Scope.ANYWHERE, 2, 1);

    @Test
    void waits_on_the_desk_of_the_first_stage() {
        Approval approval = opened(VERIFICATION, MANAGER);
        Verdict.Waiting waiting = (Verdict.Waiting) approval.verdict();
        assertEquals(VERIFICATION, waiting.stage());
        assertEquals(Desk.of(Role.DATA_ADMINISTRATOR), approval.desk());
        assertEquals(LocalDate.of(2026, 11, 4), waiting.deadline());
    }

    @Test
    @Regulation("002 §5.2")
    void the_last_stage_grants() {
        Approval approval = opened(VERIFICATION, MANAGER);
        approval.approve(ADMINISTRATOR, "", MONDAY_MORNING, WEEK);
        assertEquals(Desk.of(Role.DEPARTMENT_MANAGER, SOUTH), approval.desk());
        assertNull(approval.deadline());
        approval.approve(SOUTH_MANAGER, "同意", MONDAY_MORNING, WEEK);
        assertEquals(new Verdict.Granted(SOUTH_MANAGER.id(), MONDAY_MORNING), approval.verdict());
        assertEquals(MONDAY_MORNING, approval.closedAt());
        assertNull(approval.desk());
        assertEquals(2, approval.decisions().size());
    }

    @Test
    @Regulation("002 §5.2")
    @DisplayName("不得审批自己的申请")
    void nobody_decides_his_own_request() {
        Person repAndAdministrator =
                new Person(REP.id(), REP.name(), SOUTH, Set.of(Role.SALES_REP, Role.DATA_ADMINISTRATOR));
        Approval approval = opened(VERIFICATION);
        assertRefused(ApprovalsRule.OWN_REQUEST, () -> approval.approve(repAndAdministrator, "", MONDAY_MORNING, WEEK));
        assertRefused(ApprovalsRule.OWN_REQUEST, () -> approval.giveBack(repAndAdministrator, "为什么?", MONDAY_MORNING));
    }

    @Test
    @Regulation("002 §5.2")
    void only_the_role_of_the_stage_decides() {
        Approval approval = opened(VERIFICATION);
        assertRefused(ApprovalsRule.NOT_YOUR_STAGE, () -> approval.approve(SOUTH_MANAGER, "", MONDAY_MORNING, WEEK));
    }

    @Test
    void only_the_requesters_department_decides_a_stage_of_that_scope() {
        Approval approval = opened(MANAGER);
        assertRefused(ApprovalsRule.NOT_YOUR_STAGE, () -> approval.approve(NORTH_MANAGER, "", MONDAY_MORNING, WEEK));
        approval.approve(SOUTH_MANAGER, "", MONDAY_MORNING, WEEK);
        assertEquals(Approval.State.GRANTED, approval.state());
    }

    @Test
    void a_quorum_needs_different_people() {
        Approval approval = opened(TWO_WITNESSES);
        approval.approve(ADMINISTRATOR, "", MONDAY_MORNING, WEEK);
        assertEquals(Approval.State.WAITING, approval.state());
        assertRefused(ApprovalsRule.ALREADY_DECIDED, () -> approval.approve(ADMINISTRATOR, "", MONDAY_MORNING, WEEK));
        approval.approve(SECOND_ADMINISTRATOR, "", MONDAY_MORNING, WEEK);
        assertEquals(Approval.State.GRANTED, approval.state());
    }

    @Test
    void a_person_decides_once_even_over_two_stages() {
        Approval approval = opened(VERIFICATION, TWO_WITNESSES);
        approval.approve(ADMINISTRATOR, "", MONDAY_MORNING, WEEK);
        assertRefused(ApprovalsRule.ALREADY_DECIDED, () -> approval.approve(ADMINISTRATOR, "", MONDAY_MORNING, WEEK));
    }

    @Test
    @Regulation("002 §3.2")
    @DisplayName("客户无法确认时,带着问题退回业务员")
    void giving_back_needs_a_question() {
        Approval approval = opened(VERIFICATION);
        assertRefused(
                ApprovalsRule.QUESTION_MISSING, () -> approval.giveBack(ADMINISTRATOR, " \u3000", MONDAY_MORNING));
        approval.giveBack(ADMINISTRATOR, " 电话无人接听,请确认联系人? ", MONDAY_MORNING);
        assertEquals(new Verdict.GivenBack(ADMINISTRATOR.id(), "电话无人接听,请确认联系人?", MONDAY_MORNING), approval.verdict());
    }

    @Test
    void refusing_needs_a_reason() {
        Approval approval = opened(VERIFICATION);
        assertRefused(ApprovalsRule.REASON_MISSING, () -> approval.refuse(ADMINISTRATOR, "", MONDAY_MORNING));
        approval.refuse(ADMINISTRATOR, "黑名单", MONDAY_MORNING);
        assertEquals(new Verdict.Refused(ADMINISTRATOR.id(), "黑名单", MONDAY_MORNING), approval.verdict());
    }

    @Test
    void the_requester_alone_withdraws() {
        Approval approval = opened(VERIFICATION);
        assertRefused(ApprovalsRule.NOT_REQUESTER, () -> approval.withdraw(ADMINISTRATOR, MONDAY_MORNING));
        approval.withdraw(REP, MONDAY_MORNING);
        assertEquals(new Verdict.Withdrawn(REP.id(), MONDAY_MORNING), approval.verdict());
    }

    @Test
    void nothing_happens_after_closing() {
        Approval approval = opened(VERIFICATION);
        approval.withdraw(REP, MONDAY_MORNING);
        assertRefused(ApprovalsRule.CLOSED, () -> approval.approve(ADMINISTRATOR, "", MONDAY_MORNING, WEEK));
        assertRefused(ApprovalsRule.CLOSED, () -> approval.giveBack(ADMINISTRATOR, "?", MONDAY_MORNING));
        assertRefused(ApprovalsRule.CLOSED, () -> approval.refuse(ADMINISTRATOR, "x", MONDAY_MORNING));
        assertRefused(ApprovalsRule.CLOSED, () -> approval.withdraw(REP, MONDAY_MORNING));
    }

    @Test
    void a_note_is_counted_in_characters_people_see() {
        Approval approval = opened(VERIFICATION);
        assertRefused(
                ApprovalsRule.NOTE_TOO_LONG,
                () -> approval.approve(ADMINISTRATOR, "𠮷".repeat(1001), MONDAY_MORNING, WEEK));
        approval.approve(ADMINISTRATOR, "𠮷".repeat(1000), MONDAY_MORNING, WEEK);
        assertEquals(Approval.State.GRANTED, approval.state());
    }

    @Test
    void a_refused_decision_leaves_no_trace_in_the_history() {
        Approval approval = opened(VERIFICATION);
        assertRefused(
                ApprovalsRule.NOTE_TOO_LONG, () -> approval.giveBack(ADMINISTRATOR, "a".repeat(1001), MONDAY_MORNING));
        assertEquals(List.of(), approval.decisions());
        assertEquals(Approval.State.WAITING, approval.state());
    }

    @Test
    void who_has_no_part_is_not_involved() {
        Approval approval = opened(VERIFICATION, MANAGER);
        assertTrue(approval.involves(REP));
        assertTrue(approval.involves(ADMINISTRATOR));
        assertTrue(approval.involves(SOUTH_MANAGER));
        assertFalse(approval.involves(NORTH_MANAGER));
        assertFalse(approval.involves(person("同事", SOUTH, Role.SALES_REP)));
    }

    @Test
    void deadlines_skip_weekends_and_holidays() {
        assertEquals(LocalDate.of(2026, 11, 9), WEEK.after(LocalDate.of(2026, 11, 6), 1));
        assertEquals(LocalDate.of(2026, 10, 2), WEEK.after(LocalDate.of(2026, 9, 30), 1));
    }

    @Test
    void a_person_sits_at_his_own_desk_and_those_of_his_roles() {
        assertEquals(
                Set.of(
                        Desk.of(SOUTH_MANAGER.id()),
                        Desk.of(Role.DEPARTMENT_MANAGER),
                        Desk.of(Role.DEPARTMENT_MANAGER, SOUTH)),
                Desk.of(SOUTH_MANAGER));
    }

    private static Approval opened(Stage... stages) {
        return Approval.open(
                new UUID(0, 1),
                new Subject("registration", "1", "深圳光辉照明工程有限公司"),
                1,
                REP,
                "lamp factory",
                List.of(stages),
                "/profiles/registration.xhtml?id=1",
                MONDAY_MORNING,
                WEEK);
    }

    private static Person person(String name, DepartmentId department, Role role) {
        return new Person(EmployeeId.next(), name, department, Set.of(role));
    }

    private static void assertRefused(ApprovalsRule rule, Executable act) {
        assertEquals(rule, assertThrows(Refused.class, act).rule());
    }
}
