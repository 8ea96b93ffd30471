package org.kedang.access.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Opening;
import org.kedang.access.api.Visibility;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.GrantId;
import org.kedang.access.domain.GrantOrigin;
import org.kedang.access.domain.GrantRight;
import org.kedang.access.domain.RoleBook;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;

@DisplayName("授权与审批期间的查阅权：001 §四、002 §5.3")
class GrantedFilesTest {
    private static final ZoneId FIRM = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
    private static final EmployeeId ME = EmployeeId.next();
    private static final EmployeeId COLLEAGUE = EmployeeId.next();
    private static final DepartmentId HERE = DepartmentId.next();
    private static final DepartmentId ELSEWHERE = DepartmentId.next();

    private final InMemoryGrants grants = new InMemoryGrants();
    private final List<CustomerId> judged = new ArrayList<>();
    private boolean narrowed;
    private FileFacts file = new FileFacts(CustomerId.next(), COLLEAGUE, ELSEWHERE, Secrecy.INTERNAL, false);

    private FileGatekeeper at(Instant now) {
        return new FileGatekeeper(
                id -> Optional.of(file),
                grants,
                new JudgedFiles(Set.copyOf(judged)),
                person -> narrowed,
                actor -> Optional.empty(),
                Clock.fixed(now, FIRM));
    }

    private static Actor actor(Role... roles) {
        Set<Role> held = Set.of(roles);
        return new Actor(
                ME, "S1011", "刘洋", HERE, held, RoleBook.permissionsOf(held), Actor.Channel.PORTAL, "127.0.0.1");
    }

    private AccessGrant grant(Set<Integer> categories, Set<GrantRight> rights, Secrecy cap, Instant until) {
        AccessGrant grant = AccessGrant.give(
                GrantId.next(),
                new AccessGrant.Terms(
                        ME,
                        Set.of(file.customer()),
                        categories,
                        rights,
                        cap,
                        NOON,
                        until,
                        GrantOrigin.GIVEN,
                        "投标前核对付款方式"),
                COLLEAGUE,
                NOON);
        grants.add(grant);
        return grant;
    }

    private static boolean passes(FileGatekeeper gatekeeper, Actor actor, Permission permission, CustomerId id) {
        try {
            gatekeeper.requirePart(actor, permission, id);
            return true;
        } catch (NotPermitted no) {
            return false;
        }
    }

    @Test
    @DisplayName("列表所见即守卫所许：带授权与审批的随机数据两者一致")
    @Regulation("000 §03")
    void lists_show_what_the_guard_lets_pass_with_grants_and_judging_too() {
        Random random = new Random(20261122);
        List<Role> roles = List.of(Role.values());
        int opened = 0;
        for (int round = 0; round < 5000; round++) {
            Set<Role> held = EnumSet.of(roles.get(random.nextInt(roles.size())));
            Set<Permission> scope = EnumSet.noneOf(Permission.class);
            RoleBook.permissionsOf(held).stream()
                    .filter(permission -> random.nextInt(6) > 0)
                    .forEach(scope::add);
            Actor actor = new Actor(ME, "S1011", "刘洋", HERE, held, scope, Actor.Channel.REST, "127.0.0.1");
            FileFacts one = new FileFacts(
                    CustomerId.next(),
                    random.nextInt(3) == 0 ? ME : COLLEAGUE,
                    random.nextInt(3) == 0 ? HERE : ELSEWHERE,
                    List.of(Secrecy.values()).get(random.nextInt(3)),
                    random.nextInt(4) == 0,
                    random.nextInt(4) == 0);
            InMemoryGrants some = new InMemoryGrants();
            for (int i = random.nextInt(3); i > 0; i--) {
                Instant from = NOON.plusSeconds(random.nextInt(10));
                AccessGrant grant = AccessGrant.give(
                        GrantId.next(),
                        new AccessGrant.Terms(
                                random.nextInt(5) == 0 ? EmployeeId.next() : ME,
                                Set.of(random.nextInt(5) == 0 ? CustomerId.next() : one.customer()),
                                Set.of(1 + random.nextInt(4)),
                                Set.of(List.of(GrantRight.values()).get(random.nextInt(3))),
                                List.of(Secrecy.values()).get(random.nextInt(3)),
                                from,
                                from.plusSeconds(1 + random.nextInt(10)),
                                GrantOrigin.GIVEN,
                                "核对"),
                        COLLEAGUE,
                        NOON);
                if (random.nextInt(4) == 0) {
                    grant.revoke(COLLEAGUE, "取消", NOON);
                }
                some.add(grant);
            }
            boolean narrow = random.nextInt(3) == 0;
            Set<CustomerId> waiting = random.nextInt(5) == 0 ? Set.of(one.customer()) : Set.of();
            FileGatekeeper gatekeeper = new FileGatekeeper(
                    id -> Optional.of(one),
                    some,
                    new JudgedFiles(waiting),
                    person -> narrow,
                    unused -> Optional.empty(),
                    Clock.fixed(NOON.plusSeconds(random.nextInt(20)), FIRM));
            Visibility visibility = gatekeeper.of(actor);
            boolean part = passes(gatekeeper, actor, Permission.READ_FILE, one.customer());
            assertEquals(part, visibility.covers(one), () -> actor + " " + one);
            if (narrow) {
                assertFalse(part && !ME.equals(one.owner()), () -> actor + " " + one);
            }
            boolean whole = visibility.covers(one.owner(), one.department(), one.restricted());
            if (whole) {
                gatekeeper.require(actor, Permission.READ_FILE, one.customer());
            } else {
                assertThrows(
                        NotPermitted.class,
                        () -> gatekeeper.require(actor, Permission.READ_FILE, one.customer()),
                        () -> actor + " " + one);
            }
            opened += part && !whole ? 1 : 0;
        }
        assertTrue(opened > 200, "only " + opened + " cases in which a grant counts");
    }

    @Test
    @DisplayName("到期那一秒起看不到，收回后立即看不到")
    @Regulation("001 §四")
    void a_grant_ends_at_its_second_and_at_once_when_it_is_taken_back() {
        Actor liuyang = actor(Role.SALES_REP);
        Instant end = NOON.plus(Duration.ofDays(3));
        AccessGrant grant = grant(Set.of(1, 3), Set.of(), Secrecy.INTERNAL, end);
        assertTrue(passes(at(end.minusMillis(1)), liuyang, Permission.READ_FILE, file.customer()));
        assertFalse(passes(at(end), liuyang, Permission.READ_FILE, file.customer()));
        assertFalse(at(end).of(liuyang).covers(file));
        AccessGrant known = grants.find(grant.id()).orElseThrow();
        known.revoke(COLLEAGUE, "项目取消", NOON.plusSeconds(1));
        grants.saveRevocation(known);
        assertFalse(passes(at(NOON.plusSeconds(2)), liuyang, Permission.READ_FILE, file.customer()));
    }

    @Test
    @DisplayName("查阅、打印、显示遮蔽内容分别授权；授权不给修改权，也不打开整份档案")
    @Regulation("004 四.2")
    void rights_are_granted_one_by_one_and_none_of_them_changes_the_file() {
        Actor liuyang = actor(Role.SALES_REP);
        grant(Set.of(1), Set.of(GrantRight.PRINT), Secrecy.INTERNAL, NOON.plusSeconds(99));
        FileGatekeeper gatekeeper = at(NOON);
        CustomerId id = file.customer();
        assertTrue(passes(gatekeeper, liuyang, Permission.READ_FILE, id));
        assertTrue(passes(gatekeeper, liuyang, Permission.PRINT_FILE, id));
        assertFalse(passes(gatekeeper, liuyang, Permission.REVEAL_MASKED, id));
        assertFalse(passes(gatekeeper, liuyang, Permission.REQUEST_CHANGE, id));
        assertFalse(passes(gatekeeper, liuyang, Permission.READ_HISTORY, id));
        assertThrows(NotPermitted.class, () -> gatekeeper.require(liuyang, Permission.READ_FILE, id));
        Opening opening = gatekeeper.of(liuyang, Permission.READ_FILE, id);
        assertEquals(Set.of(1), opening.categories());
        assertFalse(opening.whole());
        assertEquals(NOON.plusSeconds(99), opening.until());
    }

    @Test
    @DisplayName("档案密级升高后，原授权自动不再有效")
    @Regulation("000 §03")
    void a_file_that_becomes_more_secret_closes_by_itself() {
        Actor liuyang = actor(Role.SALES_REP);
        grant(Set.of(1), Set.of(), Secrecy.INTERNAL, NOON.plusSeconds(99));
        file = new FileFacts(file.customer(), COLLEAGUE, ELSEWHERE, Secrecy.CONFIDENTIAL, false);
        assertFalse(passes(at(NOON), liuyang, Permission.READ_FILE, file.customer()));
    }

    @Test
    @DisplayName("001 §二：第五、六类对其他经理关闭，授权也不能打开")
    @Regulation("001 §二")
    void categories_five_and_six_cannot_be_granted() {
        for (int closed : AccessGrant.CLOSED) {
            Refused no = assertThrows(
                    Refused.class, () -> grant(Set.of(1, closed), Set.of(), Secrecy.INTERNAL, NOON.plusSeconds(9)));
            assertEquals(AccessRule.GRANT_CATEGORY_CLOSED, no.rule());
        }
        judged.add(file.customer());
        assertEquals(
                Set.of(1, 2, 3, 4),
                at(NOON).of(actor(Role.LEGAL_RISK), Permission.READ_FILE, file.customer())
                        .categories());
    }

    @Test
    @DisplayName("有待决审批的人在等待期间可查阅该档案，决定后立即不可")
    void who_has_to_judge_reads_as_long_as_it_waits_for_him() {
        Actor lawyer = actor(Role.LEGAL_RISK);
        assertFalse(passes(at(NOON), lawyer, Permission.READ_FILE, file.customer()));
        judged.add(file.customer());
        assertTrue(passes(at(NOON), lawyer, Permission.READ_FILE, file.customer()));
        assertFalse(passes(at(NOON), lawyer, Permission.PRINT_FILE, file.customer()));
        assertTrue(at(NOON).of(lawyer).covers(file));
        judged.clear();
        assertFalse(passes(at(NOON), lawyer, Permission.READ_FILE, file.customer()));
    }

    @Test
    @DisplayName("三员即使得到授权也看不到内容")
    @Regulation("GB/T 22239 8.1.4.2")
    void an_officer_reads_nothing_whatever_was_granted() {
        grant(Set.of(1), Set.of(), Secrecy.CONFIDENTIAL, NOON.plusSeconds(99));
        judged.add(file.customer());
        for (Role officer : List.of(Role.SYSTEM_OFFICER, Role.SECURITY_OFFICER, Role.AUDIT_OFFICER)) {
            assertFalse(passes(at(NOON), actor(officer), Permission.READ_FILE, file.customer()), officer.name());
            assertEquals(Set.of(), at(NOON).of(actor(officer)).granted(), officer.name());
        }
    }

    @Test
    @DisplayName("000 异常访问预警：被限制的人只剩本人客户，授权、审批、职务范围均不能放宽，并说明原因")
    @Regulation("000 §03")
    void whose_reading_is_narrowed_reads_his_own_customers_and_nothing_else() {
        narrowed = true;
        grant(Set.of(1), Set.of(GrantRight.PRINT), Secrecy.CONFIDENTIAL, NOON.plusSeconds(99));
        judged.add(file.customer());
        FileFacts others = file;
        FileFacts own = new FileFacts(others.customer(), ME, HERE, Secrecy.INTERNAL, false);
        for (Role role : List.of(Role.SALES_REP, Role.DEPARTMENT_MANAGER, Role.SALES_MANAGER, Role.AUDITOR)) {
            file = others;
            FileGatekeeper gatekeeper = at(NOON);
            NotPermitted no = assertThrows(
                    NotPermitted.class,
                    () -> gatekeeper.requirePart(actor(role), Permission.READ_FILE, file.customer()),
                    role.name());
            assertEquals("access.ACCESS_NARROWED", no.reason(), role.name());
            assertFalse(no.hidden(), role.name());
            assertFalse(gatekeeper.of(actor(role)).covers(file), role.name());
            assertTrue(gatekeeper.of(actor(role)).existence(), role.name());
            file = own;
            assertTrue(passes(gatekeeper, actor(role), Permission.READ_FILE, file.customer()), role.name());
            assertTrue(gatekeeper.of(actor(role)).covers(file), role.name());
        }
    }

    @Test
    void a_token_without_the_right_to_use_grants_opens_nothing() {
        grant(Set.of(1), Set.of(), Secrecy.INTERNAL, NOON.plusSeconds(99));
        Actor narrow = new Actor(
                ME,
                "S1011",
                "刘洋",
                HERE,
                Set.of(Role.SALES_REP),
                Set.of(Permission.READ_FILE, Permission.SEE_EXISTENCE),
                Actor.Channel.REST,
                "127.0.0.1");
        assertFalse(passes(at(NOON), narrow, Permission.READ_FILE, file.customer()));
        assertFalse(at(NOON).of(narrow).covers(file));
    }

    @Test
    @DisplayName("受限档案经授权后可知可见，到期后又如不存在")
    void a_restricted_file_exists_for_the_grantee_as_long_as_the_grant_holds() {
        file = new FileFacts(file.customer(), COLLEAGUE, ELSEWHERE, Secrecy.INTERNAL, false, true);
        Actor liuyang = actor(Role.SALES_REP);
        grant(Set.of(1), Set.of(), Secrecy.INTERNAL, NOON.plusSeconds(9));
        assertTrue(at(NOON).of(liuyang).knows(file.customer(), true));
        FileGatekeeper later = at(NOON.plusSeconds(9));
        assertFalse(later.of(liuyang).knows(file.customer(), true));
        assertTrue(assertThrows(
                        NotPermitted.class, () -> later.requirePart(liuyang, Permission.READ_FILE, file.customer()))
                .hidden());
    }
}
