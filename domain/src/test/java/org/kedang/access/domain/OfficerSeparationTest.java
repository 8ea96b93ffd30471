package org.kedang.access.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;

@DisplayName("三员分立：系统、安全、审计管理员不得兼任")
@Regulation("GB/T 22239 8.1.4.2")
class OfficerSeparationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @EnumSource(Role.class)
    void no_officer_holds_a_second_role(Role other) {
        for (Role officer : List.of(Role.SYSTEM_OFFICER, Role.SECURITY_OFFICER, Role.AUDIT_OFFICER)) {
            if (officer != other) {
                Employee rep = hired(Role.EMPLOYEE);
                Refused refused = assertThrows(Refused.class, () -> rep.grant(Set.of(officer, other), DAY));
                assertEquals(AccessRule.OFFICER_ALONE, refused.rule());
            }
        }
    }

    @Test
    void no_officer_has_a_right_to_content_or_existence() {
        for (Role officer : List.of(Role.SYSTEM_OFFICER, Role.SECURITY_OFFICER, Role.AUDIT_OFFICER)) {
            assertTrue(RoleBook.permissionsOf(officer).stream().noneMatch(Permission::perFile));
            assertFalse(RoleBook.permissionsOf(officer).contains(Permission.SEE_EXISTENCE));
            assertFalse(RoleBook.permissionsOf(officer).contains(Permission.SEARCH_CUSTOMERS));
            assertEquals(RoleBook.Reach.NONE, RoleBook.reachOf(officer));
        }
    }

    @Test
    void nobody_holds_the_rights_of_the_server_or_of_strangers() {
        for (Role role : Role.values()) {
            assertFalse(RoleBook.permissionsOf(role).contains(Permission.RUN_JOBS), role.name());
            assertFalse(RoleBook.permissionsOf(role).contains(Permission.KNOCK), role.name());
        }
    }

    @Test
    void who_manages_the_firm_grants_nothing_and_who_grants_manages_nothing() {
        assertFalse(RoleBook.permissionsOf(Role.SYSTEM_OFFICER).contains(Permission.GRANT_ROLES));
        assertFalse(RoleBook.permissionsOf(Role.SYSTEM_OFFICER).contains(Permission.UNLOCK_ACCOUNT));
        assertFalse(RoleBook.permissionsOf(Role.SECURITY_OFFICER).contains(Permission.MANAGE_FIRM));
    }

    @Test
    void a_leaver_keeps_his_history_and_nothing_else() {
        Employee rep = hired(Role.SALES_REP);
        rep.grant(Set.of(Role.ACCOUNT_MANAGER), DAY.plusDays(10));
        rep.letGo(DAY.plusDays(20));
        assertEquals(2, rep.assignments().size());
        assertEquals(Set.of(Role.SALES_REP), rep.on(DAY).orElseThrow().roles());
        assertEquals(
                Set.of(Role.ACCOUNT_MANAGER),
                rep.on(DAY.plusDays(19)).orElseThrow().roles());
        assertFalse(rep.activeOn(DAY.plusDays(20)));
        Refused refused = assertThrows(Refused.class, () -> rep.grant(Set.of(Role.SALES_REP), DAY.plusDays(30)));
        assertEquals(AccessRule.ALREADY_LEFT, refused.rule());
    }

    private static Employee hired(Role role) {
        return Employee.hire(
                EmployeeId.next(), "s1023", "李晓梅", "li@example.com", "zh_CN", DepartmentId.next(), Set.of(role), DAY);
    }
}
