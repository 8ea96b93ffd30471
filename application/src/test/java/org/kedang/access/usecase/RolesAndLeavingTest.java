package org.kedang.access.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Employee;
import org.kedang.access.domain.RoleBook;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Missing;

@DisplayName("授权与离职：不能给自己授权，三员不兼任，总有人能授权（GB/T 22239 8.1.4.2）")
class RolesAndLeavingTest {
    private static final LocalDate TODAY = FirmInMemory.TODAY;

    private final FirmInMemory firm = new FirmInMemory();
    private final Employee officer = firm.hired("S0903", "林安", "守着门口的人不打瞌睡", Role.SECURITY_OFFICER);
    private final Employee xiaomei = firm.hired("S1023", "李晓梅", "一盏灯照亮半条街", Role.SALES_REP);
    private final GrantRoles grantRoles =
            new GrantRoles(firm.employees(), firm, firm.sessions(), firm.events::add, firm.trail, firm.clock);
    private final LetGo letGo =
            new LetGo(firm.employees(), firm, firm.sessions(), firm.events::add, firm.trail, firm.clock);

    private void grant(Employee to, Set<Role> roles) {
        grantRoles.grant(firm.actor(officer), new GrantRoles.Command(to.id(), roles, TODAY, "岗位调整"));
    }

    private AccessRule refusedGrant(Employee to, Set<Role> roles) {
        return (AccessRule) assertThrows(Refused.class, () -> grant(to, roles)).rule();
    }

    private AccessRule refusedLeave(Employee who) {
        return (AccessRule) assertThrows(
                        Refused.class, () -> letGo.letGo(firm.actor(officer), new LetGo.Command(who.id(), TODAY, "离职")))
                .rule();
    }

    @Test
    void roles_are_granted_from_a_day_on_and_noted_with_the_reason() {
        grant(xiaomei, Set.of(Role.SALES_REP, Role.DEPARTMENT_MANAGER));
        assertEquals(
                Set.of(Role.SALES_REP, Role.DEPARTMENT_MANAGER),
                xiaomei.on(TODAY).orElseThrow().roles());
        assertEquals(
                Set.of(Role.SALES_REP),
                xiaomei.on(TODAY.minusDays(1)).orElseThrow().roles());
        assertEquals("S1023 李晓梅", firm.trail.subject);
        assertEquals("岗位调整", firm.trail.reason);
        assertEquals(1, firm.trail.changed.size());
        assertTrue(firm.trail.changed.get(0).startsWith("roles: SALES_REP -> "));
        assertEquals(List.of(new FirmChanged()), firm.events);
    }

    @Test
    void nobody_grants_anything_to_himself() {
        assertEquals(AccessRule.NOT_OWN_ROLES, refusedGrant(officer, Set.of(Role.SECURITY_OFFICER)));
        assertEquals(AccessRule.NOT_OWN_ROLES, refusedGrant(officer, Set.of(Role.SALES_REP)));
        assertEquals(List.of(), firm.events);
    }

    @Test
    void an_officer_holds_no_second_role_whatever_it_is() {
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                if (one != other && RoleBook.isOfficer(one)) {
                    assertEquals(AccessRule.OFFICER_ALONE, refusedGrant(xiaomei, EnumSet.of(one, other)));
                }
            }
        }
        assertEquals(Set.of(Role.SALES_REP), xiaomei.on(TODAY).orElseThrow().roles());
    }

    @Test
    void the_last_one_who_can_grant_neither_leaves_nor_loses_the_role() {
        Employee second = firm.hired("S0904", "陆守", "第二个守门的人也清醒", Role.SECURITY_OFFICER);
        grant(second, Set.of(Role.EMPLOYEE));
        assertEquals(1, firm.withRole(Role.SECURITY_OFFICER).size());
        assertEquals(AccessRule.LAST_SECURITY_OFFICER, refusedLeave(officer));
        grant(second, Set.of(Role.SECURITY_OFFICER));
        letGo.letGo(firm.actor(second), new LetGo.Command(officer.id(), TODAY, "离职"));
        assertEquals(List.of("S0904"), numbersOf(Role.SECURITY_OFFICER));
        Refused last = assertThrows(
                Refused.class,
                () -> grantRoles.grant(
                        firm.actor(xiaomei), new GrantRoles.Command(second.id(), Set.of(Role.EMPLOYEE), TODAY, "换岗")));
        assertEquals(AccessRule.LAST_SECURITY_OFFICER, last.rule());
    }

    private List<String> numbersOf(Role role) {
        return firm.withRole(role).stream().map(person -> person.number()).toList();
    }

    @Test
    void a_leaver_keeps_his_history_and_leaves_only_once() {
        letGo.letGo(firm.actor(officer), new LetGo.Command(xiaomei.id(), TODAY, "回老家"));
        assertEquals(1, xiaomei.assignments().size());
        assertTrue(xiaomei.on(TODAY).isEmpty());
        assertTrue(xiaomei.on(TODAY.minusDays(1)).isPresent());
        assertEquals("回老家", firm.trail.reason);
        assertEquals(List.of("endsBefore: null -> " + TODAY), firm.trail.changed);
        assertEquals(AccessRule.ALREADY_LEFT, refusedLeave(xiaomei));
        assertEquals(AccessRule.ALREADY_LEFT, refusedGrant(xiaomei, Set.of(Role.SALES_REP)));
    }

    @Test
    void who_was_never_hired_is_missing() {
        EmployeeId stranger = EmployeeId.next();
        assertThrows(Missing.class, () -> letGo.letGo(firm.actor(officer), new LetGo.Command(stranger, TODAY, "")));
        assertThrows(
                Missing.class,
                () -> grantRoles.grant(
                        firm.actor(officer), new GrantRoles.Command(stranger, Set.of(Role.EMPLOYEE), TODAY, "")));
    }
}
