package org.kedang.access.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Judgements;
import org.kedang.access.api.Visibility;
import org.kedang.access.domain.Access;
import org.kedang.access.domain.ActorFacts;
import org.kedang.access.domain.NeedToKnow;
import org.kedang.access.domain.RoleBook;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;

@DisplayName("知悉范围：俱乐部 001 §四、课程 000 §03")
class NeedToKnowEverywhereTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final EmployeeId ME = EmployeeId.next();
    private static final EmployeeId COLLEAGUE = EmployeeId.next();
    private static final DepartmentId HERE = DepartmentId.next();
    private static final DepartmentId ELSEWHERE = DepartmentId.next();
    private static final Judgements NOBODY = new JudgedFiles(Set.of());

    @Test
    @DisplayName("列表所见即守卫所许：随机数据两者一致")
    @Regulation("000 §03")
    void what_lists_show_is_what_the_guard_lets_pass() {
        Random random = new Random(20261102);
        List<Role> roles = List.of(Role.values());
        for (int round = 0; round < 5000; round++) {
            Set<Role> held = EnumSet.of(roles.get(random.nextInt(roles.size())));
            if (!RoleBook.isOfficer(held.iterator().next()) && random.nextBoolean()) {
                Role second = roles.get(random.nextInt(roles.size()));
                if (!RoleBook.isOfficer(second)) {
                    held.add(second);
                }
            }
            Set<Permission> scope = EnumSet.noneOf(Permission.class);
            RoleBook.permissionsOf(held).stream()
                    .filter(permission -> random.nextInt(4) > 0)
                    .forEach(scope::add);
            Actor actor = actor(held, scope);
            FileFacts file = new FileFacts(
                    CustomerId.next(),
                    random.nextBoolean() ? ME : COLLEAGUE,
                    random.nextBoolean() ? HERE : ELSEWHERE,
                    List.of(Secrecy.values()).get(random.nextInt(3)),
                    random.nextBoolean(),
                    random.nextInt(4) == 0);
            FileGatekeeper gatekeeper = gatekeeper(file);
            Visibility visibility = gatekeeper.of(actor);
            assertEquals(passes(gatekeeper, actor, file), visibility.covers(file), () -> actor + " " + file);
        }
    }

    @Test
    @DisplayName("001 §四：客户经理只看本人客户，他人客户只见存在卡")
    @Regulation("001 §四")
    void an_account_manager_reads_his_own_customers_and_sees_that_others_exist() {
        Actor manager = actor(Set.of(Role.ACCOUNT_MANAGER), RoleBook.permissionsOf(Role.ACCOUNT_MANAGER));
        FileFacts other = file(COLLEAGUE, HERE, false);
        FileGatekeeper gatekeeper = gatekeeper(other);
        NotPermitted no = assertThrows(
                NotPermitted.class, () -> gatekeeper.require(manager, Permission.READ_FILE, other.customer()));
        assertFalse(no.hidden());
        assertEquals("access.NOT_OWN_CUSTOMER", no.reason());
        assertTrue(gatekeeper.of(manager).existence());
    }

    @Test
    @DisplayName("员工档案受限：仅数据管理员、档案保管员、总经理可见，其他人一律视为不存在")
    @Regulation("003-M 一")
    void a_restricted_file_is_there_for_a_named_few_only() {
        FileFacts staff = new FileFacts(CustomerId.next(), ME, HERE, Secrecy.CONFIDENTIAL, false, true);
        FileGatekeeper gatekeeper = gatekeeper(staff);
        for (Role role : Role.values()) {
            Actor actor = actor(Set.of(role), RoleBook.permissionsOf(role));
            boolean one = Set.of(Role.DATA_ADMINISTRATOR, Role.ARCHIVIST, Role.GENERAL_MANAGER)
                    .contains(role);
            assertEquals(one, passes(gatekeeper, actor, staff), role.name());
            assertEquals(one, gatekeeper.of(actor).restricted(), role.name());
            if (!one) {
                assertTrue(
                        assertThrows(
                                        NotPermitted.class,
                                        () -> gatekeeper.require(actor, Permission.READ_FILE, staff.customer()))
                                .hidden(),
                        role.name());
            }
        }
    }

    @Test
    @DisplayName("三员永不见内容，连存在也不可知")
    @Regulation("GB/T 22239 8.1.4.2")
    void for_an_officer_a_file_looks_as_if_it_did_not_exist() {
        Actor officer = actor(Set.of(Role.SYSTEM_OFFICER), RoleBook.permissionsOf(Role.SYSTEM_OFFICER));
        FileFacts file = file(ME, HERE, false);
        FileGatekeeper there = gatekeeper(file);
        FileGatekeeper missing = new FileGatekeeper(
                id -> Optional.empty(),
                new InMemoryGrants(),
                NOBODY,
                person -> false,
                actor -> Optional.empty(),
                CLOCK);
        assertTrue(assertThrows(NotPermitted.class, () -> there.require(officer, Permission.READ_FILE, file.customer()))
                .hidden());
        assertThrows(Missing.class, () -> missing.require(officer, Permission.READ_FILE, file.customer()));
        assertTrue(there.of(officer).none());
        assertFalse(there.of(officer).existence());
    }

    @Test
    @DisplayName("权限矩阵与 docs/permissions.md 一致")
    void the_matrix_in_the_documentation_is_the_rule_itself() throws IOException {
        Path page = Path.of("..", "docs", "permissions.md");
        String matrix = matrix();
        if (Boolean.getBoolean("kedang.docs.write")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, matrix, StandardCharsets.UTF_8);
        }
        assertEquals(
                matrix, Files.readString(page, StandardCharsets.UTF_8), "write it anew with -Dkedang.docs.write=true");
    }

    private static String matrix() {
        StringBuilder page = new StringBuilder("# Who may do what\n\n"
                + "Generated from `RoleBook` and `NeedToKnow` and compared with them in every build.\n\n"
                + "## Per file\n\n"
                + "own: the actor answers for the customer; department: a colleague of his department does; other: somebody"
                + " elsewhere. ✓ may, · may not but sees that the customer exists, – does not even see that.\n\n"
                + "| role | relation |");
        List<Permission> perFile = List.of(Permission.values()).stream()
                .filter(Permission::perFile)
                .toList();
        perFile.forEach(permission -> page.append(' ').append(permission).append(" |"));
        page.append("\n|---|---|").append("---|".repeat(perFile.size())).append('\n');
        for (Role role : Role.values()) {
            line(page, role, "own", file(ME, HERE, false), perFile);
            line(page, role, "own, sealed", file(ME, HERE, true), perFile);
            line(page, role, "department", file(COLLEAGUE, HERE, false), perFile);
            line(page, role, "other", file(COLLEAGUE, ELSEWHERE, false), perFile);
        }
        page.append("\n## By role alone\n\n| role | permissions |\n|---|---|\n");
        for (Role role : Role.values()) {
            List<String> names = new ArrayList<>();
            for (Permission permission : Permission.values()) {
                if (!permission.perFile() && RoleBook.permissionsOf(role).contains(permission)) {
                    names.add(permission.name());
                }
            }
            page.append("| ")
                    .append(role)
                    .append(" | ")
                    .append(String.join(", ", names))
                    .append(" |\n");
        }
        return page.toString();
    }

    private static void line(StringBuilder page, Role role, String relation, FileFacts file, List<Permission> perFile) {
        page.append("| ").append(role).append(" | ").append(relation).append(" |");
        ActorFacts actor = new ActorFacts(ME, HERE, Set.of(role), RoleBook.permissionsOf(role));
        for (Permission permission : perFile) {
            Access access = NeedToKnow.judge(actor, permission, file, TODAY);
            String sign = access instanceof Access.Denied denied ? denied.hidden() ? "–" : "·" : "✓";
            page.append(' ').append(sign).append(" |");
        }
        page.append('\n');
    }

    private static FileGatekeeper gatekeeper(FileFacts file) {
        return new FileGatekeeper(
                id -> Optional.of(file),
                new InMemoryGrants(),
                NOBODY,
                person -> false,
                actor -> Optional.empty(),
                CLOCK);
    }

    private static boolean passes(FileGatekeeper gatekeeper, Actor actor, FileFacts file) {
        try {
            gatekeeper.require(actor, Permission.READ_FILE, file.customer());
            return true;
        } catch (NotPermitted no) {
            return false;
        }
    }

    private static FileFacts file(EmployeeId owner, DepartmentId department, boolean sealed) {
        return new FileFacts(CustomerId.next(), owner, department, Secrecy.INTERNAL, sealed);
    }

    private static Actor actor(Set<Role> roles, Set<Permission> permissions) {
        return new Actor(ME, "S1008", "王建国", HERE, roles, permissions, Actor.Channel.PORTAL, "127.0.0.1");
    }
}
