package org.kedang.access.usecase;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibility;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Employee;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;

@DisplayName("没有签署保密协议的人，什么内容也看不到：000 保密、003-S 四")
class WhoHasNotSignedTest {
    private static final Set<Permission> BEFORE = Set.of(
            Permission.KNOCK,
            Permission.RUN_JOBS,
            Permission.USE_OWN_ACCOUNT,
            Permission.REPORT_MISCONDUCT,
            Permission.KEEP_CONDUCT,
            Permission.READ_CONDUCT);

    private final FirmInMemory firm = new FirmInMemory();
    private final Employee owner = firm.hired("S1008", "王建国", "x", Role.ACCOUNT_MANAGER);
    private final FileFacts file =
            new FileFacts(CustomerId.next(), owner.id(), DepartmentId.next(), Secrecy.INTERNAL, false, false);
    private Optional<Rule> missing = Optional.of(AccessRule.NO_RIGHT);
    private final FileGatekeeper gatekeeper = new FileGatekeeper(
            id -> Optional.of(file),
            new InMemoryGrants(),
            new JudgedFiles(Set.of()),
            person -> false,
            actor -> missing,
            firm.clock);

    @Test
    @DisplayName("除本人账户和保密管理以外，每一项权限都先问这道门；列表与锁一致")
    @Regulation({"000 保密", "003-S 四"})
    void every_permission_but_the_few_waits_and_lists_are_empty() {
        for (Role role : Role.values()) {
            Employee employee = firm.hired("X" + role.name().length() * 31 % 97, "某人", "x", role);
            Actor actor = firm.actor(employee);
            for (Permission permission : actor.permissions()) {
                if (BEFORE.contains(permission)) {
                    assertDoesNotThrow(() -> gatekeeper.require(actor, permission, file.customer()));
                } else {
                    NotPermitted no = assertThrows(
                            NotPermitted.class, () -> gatekeeper.require(actor, permission, file.customer()));
                    assertTrue(no.mendable() && !no.hidden(), permission::name);
                    assertEquals(AccessRule.NO_RIGHT.key(), no.reason());
                }
            }
            Visibility visibility = gatekeeper.of(actor);
            assertTrue(visibility.none()
                    && !visibility.existence()
                    && visibility.granted().isEmpty());
            assertFalse(visibility.covers(file));
            assertFalse(gatekeeper.open(actor, Permission.READ_FILE, file.customer()));
        }
    }

    @Test
    void after_it_the_roles_work() {
        missing = Optional.empty();
        Actor actor = firm.actor(owner);
        assertDoesNotThrow(() -> gatekeeper.require(actor, Permission.READ_FILE, file.customer()));
        assertTrue(gatekeeper.open(actor, Permission.READ_FILE, file.customer()));
        assertTrue(gatekeeper.of(actor).covers(file));
    }
}
