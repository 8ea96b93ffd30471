package org.kedang.access.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.access.api.AccessReasons;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.GrantView;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Employee;
import org.kedang.access.domain.GrantId;
import org.kedang.access.domain.GrantRight;
import org.kedang.access.domain.RoleBook;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;

@DisplayName("给予和收回档案授权：001 §四、002 §5.3")
class GrantingAccessTest {
    private final FirmInMemory firm = new FirmInMemory();
    private final Employee owner = firm.hired("S1008", "王建国", "x", Role.ACCOUNT_MANAGER);
    private final Employee liuyang = firm.hired("S1011", "刘洋", "x", Role.SALES_REP);
    private final Employee manager = firm.hired("S1001", "孙国强", "x", Role.SALES_MANAGER);
    private final Employee administrator = firm.hired("S0901", "陈数安", "x", Role.DATA_ADMINISTRATOR);
    private final Employee officer = firm.hired("S0902", "何维", "x", Role.SYSTEM_OFFICER);
    private final Employee auditor = firm.hired("S0801", "审计", "x", Role.AUDITOR);
    private final Map<CustomerId, FileFacts> files = new HashMap<>();
    private final CustomerId xinghe = file(Secrecy.INTERNAL, false);
    private final CustomerId secret = file(Secrecy.CONFIDENTIAL, false);
    private final CustomerId staff = file(Secrecy.INTERNAL, true);
    private final List<String> mails = new ArrayList<>();
    private final InMemoryGrants grants = new InMemoryGrants();
    private final FileFactsSource facts = id -> Optional.ofNullable(files.get(id));
    private final FileGatekeeper gatekeeper = new FileGatekeeper(
            facts, grants, new JudgedFiles(Set.of()), person -> false, actor -> Optional.empty(), firm.clock);
    private final FileCards cards = new FileCards() {
        @Override
        public Map<CustomerId, FileCards.Card> cards(Collection<CustomerId> customers) {
            return known(customers);
        }

        @Override
        public Optional<FileCards.Card> numbered(String number) {
            return known(files.keySet()).values().stream()
                    .filter(card -> card.number().equals(number))
                    .findFirst();
        }
    };
    private final GrantDesk desk = new GrantDesk(
            cards,
            firm,
            (recipient, template, link, words) -> mails.add(
                    template + " " + firm.person(recipient).orElseThrow().name() + " " + words.get("record")),
            firm.clock);
    private final GrantAccess grant =
            new GrantAccess(grants, desk, facts, firm, firm.actors(), gatekeeper, firm.trail, firm.clock);
    private final RevokeAccess revoke = new RevokeAccess(grants, desk, firm, gatekeeper, firm.trail, firm.clock);
    private final ListFileGrants ofFile = new ListFileGrants(grants, desk, cards, gatekeeper, gatekeeper);
    private final ListOwnGrants own = new ListOwnGrants(grants, desk, gatekeeper);
    private final ListAllGrants all = new ListAllGrants(grants, desk, gatekeeper);
    private Instant until = Instant.MAX;

    @BeforeEach
    void in_three_days() {
        until = firm.now.plus(Duration.ofDays(3));
    }

    private CustomerId file(Secrecy secrecy, boolean restricted) {
        CustomerId id = CustomerId.next();
        files.put(id, new FileFacts(id, owner.id(), DepartmentId.next(), secrecy, false, restricted));
        return id;
    }

    private Map<CustomerId, FileCards.Card> known(Collection<CustomerId> ids) {
        Map<CustomerId, FileCards.Card> found = new HashMap<>();
        for (CustomerId id : ids) {
            FileFacts file = files.get(id);
            if (file != null) {
                found.put(
                        id,
                        new FileCards.Card(
                                id, file.restricted() ? "KH-9" : "KH-1", "客户" + file.secrecy(), file.restricted()));
            }
        }
        return found;
    }

    private GrantAccess.Command wish(CustomerId customer, String employee, Secrecy cap) {
        return new GrantAccess.Command(
                customer, List.of(), employee, Set.of(1), Set.of(GrantRight.READ), cap, null, until, "投标前核对");
    }

    private Actor who(Employee employee) {
        return firm.actor(employee);
    }

    private boolean reads(Employee employee, CustomerId customer) {
        return gatekeeper.open(who(employee), Permission.READ_FILE, customer);
    }

    private static void refused(AccessRule rule, Executable work) {
        assertEquals(rule, assertThrows(Refused.class, work).rule());
    }

    @Test
    @DisplayName("销售部经理批准刘洋查阅苏州星河三天：打开、通知、到期即关")
    @Regulation("001 §四")
    void the_sales_manager_lets_a_colleague_in_for_three_days() {
        assertFalse(reads(liuyang, xinghe));
        GrantId unused = grant.grant(wish(xinghe, "s1011", Secrecy.INTERNAL), who(manager));
        assertTrue(reads(liuyang, xinghe));
        assertEquals(List.of("accessGranted 刘洋 KH-1 客户INTERNAL"), mails);
        assertEquals("投标前核对", firm.trail.reason);
        firm.pass(Duration.ofDays(3).minusSeconds(1));
        assertTrue(reads(liuyang, xinghe));
        firm.pass(Duration.ofSeconds(1));
        assertFalse(reads(liuyang, xinghe));
        assertEquals(
                AccessGrant.State.ENDED,
                own.list(who(liuyang), new ListOwnGrants.Command()).get(0).state());
    }

    @Test
    void what_is_taken_back_is_closed_at_once_and_everybody_who_may_sees_why() {
        GrantId id = grant.grant(wish(xinghe, "S1011", Secrecy.INTERNAL), who(manager));
        assertThrows(
                Missing.class, () -> revoke.revoke(new RevokeAccess.Command(secret, id, "项目取消"), who(administrator)));
        revoke.revoke(new RevokeAccess.Command(xinghe, id, "项目取消"), who(administrator));
        assertFalse(reads(liuyang, xinghe));
        assertEquals("accessRevoked 刘洋 KH-1 客户INTERNAL", mails.get(1));
        GrantView seen = ofFile.list(xinghe, who(owner)).grants().get(0);
        assertEquals(AccessGrant.State.REVOKED, seen.state());
        assertEquals("陈数安", seen.revokedBy());
        assertFalse(ofFile.list(xinghe, who(owner)).mayGrant());
        assertTrue(ofFile.list(xinghe, who(manager)).mayGrant());
        assertEquals(
                1,
                all.list(who(auditor), new ListAllGrants.Command(null, 9))
                        .grants()
                        .size());
        refused(
                AccessRule.GRANT_OVER,
                () -> revoke.revoke(new RevokeAccess.Command(xinghe, id, "再来"), who(administrator)));
    }

    @Test
    @Regulation("GB/T 22239 8.1.4.2")
    void nobody_is_let_in_by_himself_nor_an_officer_nor_a_stranger() {
        refused(AccessRule.GRANT_TO_ONESELF, () -> grant.grant(wish(xinghe, "S1001", Secrecy.INTERNAL), who(manager)));
        refused(AccessRule.GRANT_TO_OFFICER, () -> grant.grant(wish(xinghe, "S0902", Secrecy.INTERNAL), who(manager)));
        refused(AccessRule.GRANT_TO_OFFICER, () -> grant.grant(wish(xinghe, "S0801", Secrecy.INTERNAL), who(manager)));
        refused(AccessRule.NOT_EMPLOYED, () -> grant.grant(wish(xinghe, "S9999", Secrecy.INTERNAL), who(manager)));
        assertEquals(List.of(), grants.all(null, 9));
        assertEquals("何维", officer.name());
    }

    @Test
    @DisplayName("为什么能看、不能看：答以规则、角色范围、授权；无权知悉与不存在的答复相同")
    void why_it_is_open_or_closed_is_answered_by_rule_reach_and_grant() {
        Explaining explaining =
                new Explaining(facts, grants, new JudgedFiles(Set.of()), person -> false, firm, firm.clock);
        ExplainOwnAccess why = new ExplainOwnAccess(cards, gatekeeper, explaining);
        AccessReasons closed = why.explain(xinghe, who(liuyang));
        assertEquals(AccessReasons.Extent.NOTHING, closed.extent());
        assertEquals("access.NOT_OWN_CUSTOMER", closed.rule());
        assertEquals("001 §四", closed.clause());
        assertEquals(List.of(new AccessReasons.RoleReach(Role.SALES_REP, RoleBook.Reach.OWN)), closed.roles());
        GrantId unused = grant.grant(wish(xinghe, "S1011", Secrecy.INTERNAL), who(manager));
        AccessReasons open = why.explain(xinghe, who(liuyang));
        assertEquals(AccessReasons.Extent.PART, open.extent());
        assertEquals(List.of(1), open.categories());
        assertEquals("孙国强", open.grants().get(0).givenBy());
        assertEquals(AccessReasons.Extent.WHOLE, why.explain(xinghe, who(owner)).extent());
        String hidden = assertThrows(Missing.class, () -> why.explain(staff, who(liuyang)))
                .getMessage();
        CustomerId nobody = CustomerId.next();
        String missing = assertThrows(Missing.class, () -> why.explain(nobody, who(liuyang)))
                .getMessage();
        assertEquals(missing.replace(nobody.toString(), ""), hidden.replace(staff.toString(), ""));
        ExplainAccessOf of = new ExplainAccessOf(cards, firm, firm.actors(), gatekeeper, explaining, firm.trail);
        files.remove(secret);
        AccessReasons another = of.explain(who(auditor), new ExplainAccessOf.Command("kh-1", "S1011"));
        assertEquals(AccessReasons.Extent.PART, another.extent());
        assertEquals("KH-1 客户INTERNAL", firm.trail.subject);
        Actor security = who(firm.hired("S0903", "林安", "x", Role.SECURITY_OFFICER));
        assertNull(of.explain(security, new ExplainAccessOf.Command("KH-1", "S1011"))
                .file());
        assertThrows(Missing.class, () -> of.explain(security, new ExplainAccessOf.Command("KH-9", "S1011")));
    }

    @Test
    void a_grant_that_would_open_nothing_or_too_much_is_not_given() {
        refused(
                AccessRule.GRANT_BELOW_SECRECY,
                () -> grant.grant(wish(secret, "S1011", Secrecy.INTERNAL), who(manager)));
        until = firm.now;
        refused(AccessRule.GRANT_TERM_WRONG, () -> grant.grant(wish(xinghe, "S1011", Secrecy.INTERNAL), who(manager)));
        until = firm.now.plus(Duration.ofDays(367));
        refused(AccessRule.GRANT_TOO_LONG, () -> grant.grant(wish(xinghe, "S1011", Secrecy.INTERNAL), who(manager)));
    }

    @Test
    @DisplayName("受限（员工）档案只有能读它的人才能授权；一次授权的每份档案都要能读")
    void a_restricted_file_is_granted_only_by_who_may_read_it() {
        GrantAccess.Command both = new GrantAccess.Command(
                xinghe, List.of(staff), "S1011", Set.of(1), Set.of(), Secrecy.INTERNAL, null, until, "人事核对");
        assertTrue(assertThrows(NotPermitted.class, () -> grant.grant(both, who(manager)))
                .hidden());
        GrantId unused = grant.grant(both, who(administrator));
        assertTrue(reads(liuyang, staff));
        assertEquals(
                2,
                own.list(who(liuyang), new ListOwnGrants.Command())
                        .get(0)
                        .files()
                        .size());
        assertEquals(
                1, ofFile.list(xinghe, who(manager)).grants().get(0).files().size());
        firm.pass(Duration.ofDays(4));
        assertEquals(
                1,
                own.list(who(liuyang), new ListOwnGrants.Command())
                        .get(0)
                        .files()
                        .size());
    }
}
