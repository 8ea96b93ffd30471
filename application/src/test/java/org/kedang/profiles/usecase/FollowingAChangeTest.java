package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.StandIns;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.api.FileChanged;
import org.kedang.profiles.api.FollowUpView;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.TriggerRule;
import org.kedang.profiles.spi.InMemoryTriggerPolicies;
import org.kedang.profiles.spi.SampleTriggers;

@DisplayName("S08 变更触发机制：法定代表人变更后的任务（000）")
class FollowingAChangeTest {
    private static final Actor WANG_JIANGUO = actor("S1008", "王建国", Role.ACCOUNT_MANAGER);
    private static final Actor ZHOU_MIN = actor("S0601", "周敏", Role.FINANCE);
    private static final Actor ZHAO_LIXIN = actor("S1001", "赵立新", Role.SALES_MANAGER);
    private static final Instant FRIDAY = Instant.parse("2026-11-06T02:00:00Z");

    private final InMemoryFiles store = new InMemoryFiles();
    private final InMemoryFollowUps tasks = new InMemoryFollowUps();
    private final List<String> notices = new ArrayList<>();
    private final AuditNotes trail = new AuditNotes();
    private final Firm firm = new Firm();
    private final CustomerId customer = CustomerId.next();
    private Instant now = FRIDAY;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };
    private @Nullable Actor deputy;
    private final InMemoryTriggerPolicies policies = new InMemoryTriggerPolicies(SampleTriggers.policy());
    private final FollowUpDesk desk = new FollowUpDesk(firm, this::principals, clock);
    private final TriggerWatch watch = new TriggerWatch(
            policies,
            store.files(),
            tasks,
            desk,
            firm,
            day -> day.getDayOfWeek().getValue() < 6,
            (who, template, link, words) ->
                    notices.add(template + " " + firm.name(who) + " " + words.get("task") + " " + words.get("due")),
            trail);
    private final CompleteTask complete = new CompleteTask(tasks, desk, trail, clock);
    private final EscalateTask escalate = new EscalateTask(
            tasks,
            desk,
            policies,
            store.files(),
            (who, template, link, words) -> notices.add(template + " " + firm.name(who)),
            trail,
            clock);

    FollowingAChangeTest() {
        store.files()
                .add(
                        FileFixtures.file(customer, FileFixtures.guanghui(), "KH-310100-0001"),
                        FileFixtures.opening(customer, FileFixtures.guanghui()).firstVersion());
    }

    private void changed(String... fields) {
        watch.changed(new FileChanged(customer, 2, List.of(fields), CHEN_SHUAN.id(), now));
    }

    @Test
    @DisplayName("同一事务内产生两项任务，期限五个工作日，办理人收到通知；传真变更不产生")
    @Regulation("000 变更触发机制")
    void a_new_legal_representative_makes_two_tasks_and_a_new_fax_none() {
        changed("fax");
        assertEquals(List.of(), tasks.all());
        changed("legalRepresentative", "fax");
        assertEquals(List.of("taskAssigned 王建国 更新合同签署人 2026-11-13", "taskAssigned 周敏 信用复核 2026-11-13"), notices);
        FollowUp signers = tasks.all().get(0);
        assertEquals("signers", signers.duty().block());
        assertEquals(List.of("legalRepresentative"), signers.duty().fields());
        assertEquals(2, signers.version());
        FollowUpView seen = new ListCustomerTasks(tasks, desk)
                .list(new ListCustomerTasks.Command(customer), LI_XIAOMEI)
                .get(0);
        assertEquals(List.of("王建国"), seen.people());
        assertEquals("陈数安", seen.causedBy());
        assertEquals(false, seen.mayComplete());
    }

    @Test
    @DisplayName("单位没有这个岗位的，由客户负责人办理")
    @Regulation("000 变更触发机制")
    void a_task_of_a_role_nobody_holds_is_the_owners() {
        firm.finance = false;
        changed("legalRepresentative");
        assertEquals(LI_XIAOMEI.id(), tasks.all().get(1).owners().assignee());
    }

    @Test
    @DisplayName("办结须写明情况；只有办理人可以办结；第二个人得知已办结")
    @Regulation("000 变更触发机制")
    void a_task_is_done_once_with_a_note_by_those_it_is_for() {
        changed("legalRepresentative");
        FollowUp signers = tasks.all().get(0);
        FollowUp credit = tasks.all().get(1);
        assertThrows(NotPermitted.class, () -> done(signers, ZHOU_MIN, "x"));
        assertEquals(
                TriggerRule.TASK_NOTE_MISSING,
                assertThrows(Refused.class, () -> done(signers, WANG_JIANGUO, "  "))
                        .rule());
        assertThrows(
                Stale.class, () -> complete.complete(new CompleteTask.Command(signers.id(), 99, "x"), WANG_JIANGUO));
        done(signers, WANG_JIANGUO, "授权书已更新");
        assertEquals(WANG_JIANGUO.id(), signers.doneBy());
        assertEquals("授权书已更新", signers.note());
        assertEquals("授权书已更新", trail.reason);
        done(credit, ZHOU_MIN, "额度不变");
        assertEquals(
                TriggerRule.TASK_DONE,
                assertThrows(Refused.class, () -> done(credit, ZHOU_MIN, "又一次")).rule());
    }

    @Test
    @DisplayName("逾期上报销售部经理，一次；上级也可以办结")
    @Regulation("000 变更触发机制")
    void an_overdue_task_goes_to_the_superior_once() {
        changed("legalRepresentative");
        FollowUp signers = tasks.all().get(0);
        now = Instant.parse("2026-11-13T09:00:00Z");
        assertTrue(escalated(signers).isEmpty());
        now = Instant.parse("2026-11-13T16:00:00Z");
        notices.clear();
        assertEquals("赵立新", escalated(signers).map(Person::name).orElse(""));
        assertTrue(escalated(signers).isEmpty());
        assertTrue(trail.nothingShown);
        assertEquals("赵立新", escalated(tasks.all().get(1)).map(Person::name).orElse(""));
        assertEquals(List.of("taskOverdue 赵立新", "taskOverdue 赵立新"), notices);
        done(signers, ZHAO_LIXIN, "已当面办理");
        assertEquals(ZHAO_LIXIN.id(), signers.doneBy());
    }

    @Test
    @DisplayName("代理人看得到被代理人的任务，办结时两人的姓名都留下")
    @Regulation("002 §5.2")
    void a_deputy_does_the_tasks_of_his_principal_with_both_names() {
        changed("legalRepresentative");
        FollowUp signers = tasks.all().get(0);
        ListTasks list = new ListTasks(tasks, desk);
        ListTasks.Command his = new ListTasks.Command(false, null, 9, WANG_JIANGUO.id());
        assertThrows(NotPermitted.class, () -> list.list(his, ZHOU_MIN));
        deputy = ZHOU_MIN;
        FollowUpView row = list.list(his, ZHOU_MIN).items().get(0);
        assertEquals("王建国", row.inPlaceOf());
        assertTrue(row.mayComplete());
        done(signers, ZHOU_MIN, "授权书已更新");
        assertEquals(ZHOU_MIN.id(), signers.doneBy());
        assertEquals("（代 王建国）授权书已更新", signers.note());
    }

    private List<StandIns.Principal> principals(Actor who) {
        return who.equals(deputy)
                ? List.of(new StandIns.Principal(WANG_JIANGUO.id(), WANG_JIANGUO.name(), WANG_JIANGUO.roles()))
                : List.of();
    }

    private Optional<Person> escalated(FollowUp task) {
        return escalate.escalate(CHEN_SHUAN, new EscalateTask.Command(task.id()));
    }

    private void done(FollowUp task, Actor who, String note) {
        long unused = complete.complete(new CompleteTask.Command(task.id(), task.revision(), note), who);
    }

    /** Those of S08; 王建国 works under 赵立新, finance has no superior in the firm. */
    private static final class Firm implements People {
        private final Map<EmployeeId, Person> staff = Stream.of(
                        WANG_JIANGUO, ZHOU_MIN, ZHAO_LIXIN, CHEN_SHUAN, LI_XIAOMEI)
                .map(actor -> new Person(
                        actor.id(), actor.number(), actor.name(), actor.department(), "销售部", "", "zh_CN", true))
                .collect(Collectors.toMap(Person::id, Function.identity()));

        private boolean finance = true;

        String name(EmployeeId id) {
            return person(id).map(Person::name).orElse("?");
        }

        @Override
        public Optional<Person> person(EmployeeId id) {
            return Optional.ofNullable(staff.get(id));
        }

        @Override
        public Optional<Person> byNumber(String number) {
            return Optional.empty();
        }

        @Override
        public List<Person> named(String name) {
            return List.of();
        }

        @Override
        public Map<EmployeeId, Person> persons(Collection<EmployeeId> ids) {
            return staff;
        }

        @Override
        public List<Person> withRole(Role role) {
            return Stream.of(WANG_JIANGUO, ZHOU_MIN, ZHAO_LIXIN)
                    .filter(actor -> actor.roles().contains(role) && (finance || role != Role.FINANCE))
                    .flatMap(actor -> person(actor.id()).stream())
                    .toList();
        }

        @Override
        public List<Person> withRoleIn(Role role, DepartmentId department) {
            return withRole(role);
        }

        @Override
        public Optional<Person> managerOf(EmployeeId employee) {
            return employee.equals(WANG_JIANGUO.id()) ? person(ZHAO_LIXIN.id()) : Optional.empty();
        }
    }
}
