package org.kedang.access.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.domain.AccessToken;
import org.kedang.access.domain.Account;
import org.kedang.access.domain.Department;
import org.kedang.access.domain.Employee;
import org.kedang.access.domain.SessionRecord;
import org.kedang.access.spi.FirmPicture;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.persistence.TestDatabase;

@DisplayName("组织、账户、会话与令牌存于 PostgreSQL")
class FirmInPostgresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private final TestDatabase database = TestDatabase.get();
    private final JpaDepartments departments = new JpaDepartments(database.entityManager());
    private final JpaEmployees employees = new JpaEmployees(database.entityManager());
    private final JdbcAccounts accounts = new JdbcAccounts(database.dataSource());
    private final JdbcSessions sessions = new JdbcSessions(database.dataSource());
    private final JdbcTokens tokens = new JdbcTokens(database.dataSource());
    private final JdbcOneTimeLinks links = new JdbcOneTimeLinks(database.dataSource());
    private final JdbcFirmPicture picture = new JdbcFirmPicture(database.dataSource());

    private final DepartmentId sales = DepartmentId.next();
    private final EmployeeId rep = EmployeeId.next();

    @BeforeEach
    void a_department_with_one_rep() {
        database.clear("employee", "department", "setup_link");
        database.transact(() -> {
            departments.add(Department.open(sales, "销售部", null));
            employees.add(
                    Employee.hire(rep, "S1023", "李晓梅", "li@example.com", "zh_CN", sales, Set.of(Role.SALES_REP), DAY));
            accounts.put(Account.fresh(rep, NOW).withPassword("hash", NOW));
        });
    }

    @Test
    void moves_and_grants_add_lines_and_the_picture_shows_the_day() {
        DepartmentId other = DepartmentId.next();
        database.transact(() -> departments.add(Department.open(other, "市场部", sales)));
        database.transact(() -> employees.find(rep).orElseThrow().move(other, DAY.plusDays(10)));
        database.transact(() ->
                employees.find(rep).orElseThrow().grant(Set.of(Role.ACCOUNT_MANAGER, Role.EMPLOYEE), DAY.plusDays(10)));
        database.transact(() -> employees.find(rep).orElseThrow().letGo(DAY.plusDays(30)));
        assertEquals(
                3,
                database.inTransaction(unused -> employees
                                .byNumber("S1023")
                                .orElseThrow()
                                .assignments()
                                .size())
                        .intValue());
        assertEquals(Set.of(Role.SALES_REP), member(DAY).roles());
        assertEquals(
                Set.of(Role.ACCOUNT_MANAGER, Role.EMPLOYEE),
                member(DAY.plusDays(10)).roles());
        assertEquals(other, member(DAY.plusDays(29)).department());
        assertFalse(member(DAY.plusDays(30)).active());
        boolean anybody = database.inTransaction(unused -> employees.anybodyEverIn(sales));
        assertTrue(anybody);
    }

    @Test
    @DisplayName("三员兼任在库里也写不进去")
    @Regulation("GB/T 22239 8.1.4.2")
    void the_schema_itself_refuses_an_officer_with_a_second_role() {
        assertThrows(
                IllegalStateException.class,
                () -> database.run("update assignment set roles = 'SALES_REP,SECURITY_OFFICER'"));
        assertThrows(
                IllegalStateException.class,
                () -> database.run("insert into assignment values ('" + rep + "', 2, '" + sales
                        + "', 'SECURITY_OFFICER', '2026-11-05', null)"));
    }

    @Test
    void wrong_passwords_are_counted_and_put_clears_them() {
        for (int tries = 0; tries < 5; tries++) {
            accounts.countWrong(rep, NOW);
        }
        Account locked = accounts.find(rep).orElseThrow();
        assertTrue(locked.waits(NOW));
        accounts.put(locked.cleared());
        assertFalse(accounts.find(rep).orElseThrow().waits(NOW));
        accounts.countWrong(EmployeeId.next(), NOW);
    }

    @Test
    void sessions_end_one_by_one_and_everywhere_but_here() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        sessions.open(new SessionRecord(first, rep, NOW, NOW, "127.0.0.1", "browser", null));
        sessions.open(new SessionRecord(second, rep, NOW, NOW, "127.0.0.1", "browser", null));
        sessions.seen(second, NOW.plusSeconds(90));
        assertEquals(NOW.plusSeconds(90), sessions.find(second).orElseThrow().lastSeenAt());
        sessions.end(EmployeeId.next(), first, NOW);
        assertTrue(sessions.find(first).orElseThrow().alive(NOW));
        sessions.endAll(rep, second, NOW);
        assertFalse(sessions.find(first).orElseThrow().alive(NOW));
        assertEquals(
                List.of(second),
                sessions.openSince(rep, NOW.minusSeconds(1)).stream()
                        .map(SessionRecord::id)
                        .toList());
    }

    @Test
    void a_token_is_found_by_its_hash_until_it_is_revoked_by_its_owner() {
        byte[] hash = new byte[32];
        hash[0] = 7;
        AccessToken token = AccessToken.issue(
                UUID.randomUUID(),
                rep,
                "erp",
                Set.of(Permission.READ_FILE, Permission.SEARCH_CUSTOMERS),
                Set.of(Permission.READ_FILE, Permission.SEARCH_CUSTOMERS),
                NOW,
                NOW.plusSeconds(3600));
        tokens.add(token, hash);
        assertEquals(token, tokens.byHash(hash).orElseThrow());
        assertTrue(tokens.revoke(EmployeeId.next(), token.id(), NOW).isEmpty());
        tokens.used(token.id(), NOW);
        assertEquals(NOW, tokens.of(rep).get(0).lastUsedAt());
        assertTrue(tokens.revoke(rep, token.id(), NOW).isPresent());
        assertFalse(tokens.byHash(hash).orElseThrow().alive(NOW));
        assertTrue(tokens.of(rep).isEmpty());
    }

    @Test
    void a_link_opens_once() {
        byte[] hash = new byte[32];
        links.addPasswordLink(hash, rep, NOW.plusSeconds(60));
        assertEquals(rep, links.passwordLinkAlive(hash, NOW).orElseThrow());
        assertEquals(rep, links.usePasswordLink(hash, NOW).orElseThrow());
        assertTrue(links.usePasswordLink(hash, NOW).isEmpty());
        database.run("insert into setup_link values (decode(repeat('00', 32), 'hex'), '2026-11-02T02:00:00Z')");
        assertTrue(links.setUpAlive(hash, NOW));
        assertFalse(links.setUpAlive(hash, NOW.plusSeconds(3600)));
        assertTrue(links.useSetUp(hash, NOW));
        assertFalse(links.useSetUp(hash, NOW));
    }

    @Test
    void a_password_matches_its_own_hash_only_and_an_empty_hash_never() {
        Pbkdf2Passwords passwords = new Pbkdf2Passwords();
        String hash = passwords.hash("我家门前有两棵枣树");
        assertTrue(passwords.matches("我家门前有两棵枣树", hash));
        assertFalse(passwords.matches("我家门前有一棵枣树", hash));
        assertFalse(passwords.matches("", ""));
        assertTrue(passwords.common().contains("woaini1314"));
        assertTrue(passwords.common().size() > 1000);
    }

    @Test
    void members_come_by_number_page_by_page() {
        database.transact(() -> {
            for (String number : List.of("S0901", "S2000", "A1")) {
                employees.add(Employee.hire(
                        EmployeeId.next(),
                        number,
                        "某人",
                        number + "@example.com",
                        "zh_CN",
                        sales,
                        Set.of(Role.SALES_REP),
                        DAY));
            }
        });
        List<FirmPicture.Member> all = picture.take(DAY).members();
        assertEquals(
                List.of("A1", "S0901", "S1023", "S2000"),
                all.stream().map(FirmPicture.Member::number).toList());
        assertEquals(all.subList(0, 2), picture.members(DAY, "", 2));
        assertEquals(all.subList(2, 4), picture.members(DAY, "S0901", 2));
        assertEquals(List.of(), picture.members(DAY, "S2000", 2));
    }

    private FirmPicture.Member member(LocalDate day) {
        return picture.take(day).members().get(0);
    }
}
