package org.kedang.search.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibility;
import org.kedang.access.domain.RoleBook;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.search.api.CappedCount;
import org.kedang.search.api.CustomerHit;
import org.kedang.search.api.CustomerPage;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;
import org.kedang.search.api.FacetCount;
import org.kedang.search.api.SearchRule;
import org.kedang.search.api.SortBy;
import org.kedang.search.api.SortField;
import org.kedang.search.spi.CustomerSearch;

@DisplayName("查询按知悉范围：本人的见内容，他人的只见存在卡，三员什么也见不到（001 §四）")
class FindingByRightTest {
    private static final DepartmentId EAST = DepartmentId.next();
    private static final DepartmentId SOUTH = DepartmentId.next();

    private final Actor rep = actor(Role.SALES_REP, EAST);
    private final Actor manager = actor(Role.DEPARTMENT_MANAGER, EAST);
    private final Actor officer = actor(Role.SYSTEM_OFFICER, EAST);
    private final List<Filed> register = List.of(
            new Filed("东莞明灯有限公司", rep.id(), EAST),
            new Filed("东莞亮堂有限公司", manager.id(), EAST),
            new Filed("东莞星光有限公司", EmployeeId.next(), SOUTH));

    private final List<Visibility> asked = new ArrayList<>();
    private final SearchCustomers search = new SearchCustomers(new Register(), FindingByRightTest::reach);

    private record Filed(String name, EmployeeId owner, DepartmentId department) {}

    private static Actor actor(Role role, DepartmentId department) {
        return new Actor(
                EmployeeId.next(),
                "S1000",
                role.name(),
                department,
                Set.of(role),
                RoleBook.permissionsOf(role),
                Actor.Channel.PORTAL,
                "127.0.0.1");
    }

    private static Visibility reach(Actor actor) {
        boolean manages = actor.roles().contains(Role.DEPARTMENT_MANAGER);
        boolean officer = actor.roles().stream().anyMatch(RoleBook::isOfficer);
        return new Visibility(false, manages ? Set.of(actor.department()) : Set.of(), !officer, actor.id(), !officer);
    }

    /** The register in memory, with the row rule of the port: readable ones first, cards only for a text. */
    private final class Register implements CustomerSearch {
        @Override
        public CustomerPage find(CustomerQuery query, Visibility visibility) {
            asked.add(visibility);
            List<Filed> found = register.stream()
                    .filter(filed -> filed.name().contains(query.text()))
                    .toList();
            List<CustomerHit> readable = found.stream()
                    .filter(filed -> visibility.covers(filed.owner(), filed.department()))
                    .map(filed -> hit(filed, content(filed)))
                    .toList();
            List<CustomerHit> cards = found.stream()
                    .filter(filed -> visibility.existence() && !query.text().isEmpty())
                    .filter(filed -> !visibility.covers(filed.owner(), filed.department()))
                    .map(filed -> hit(filed, null))
                    .toList();
            return new CustomerPage(
                    Stream.concat(readable.stream(), cards.stream()).toList(),
                    CappedCount.of(readable.size()),
                    CappedCount.of(cards.size()),
                    Map.of(),
                    null);
        }

        private CustomerHit hit(Filed filed, CustomerHit.@Nullable Content content) {
            return new CustomerHit(CustomerId.next(), "KH-441900-0001", filed.name(), filed.owner(), "某人", content);
        }

        private CustomerHit.Content content(Filed filed) {
            return new CustomerHit.Content(
                    "",
                    List.of(),
                    filed.department(),
                    Secrecy.INTERNAL,
                    "POTENTIAL",
                    "COMPANY",
                    "",
                    "441900",
                    "",
                    "",
                    "",
                    50,
                    Instant.EPOCH);
        }

        @Override
        public Map<Facet, List<FacetCount>> count(CustomerQuery query, Visibility visibility) {
            throw new UnsupportedOperationException();
        }
    }

    private static List<String> readable(CustomerPage page) {
        return page.hits().stream()
                .filter(CustomerHit::readable)
                .map(CustomerHit::name)
                .toList();
    }

    private static List<String> cards(CustomerPage page) {
        return page.hits().stream()
                .filter(hit -> !hit.readable())
                .map(CustomerHit::name)
                .toList();
    }

    @Test
    void a_rep_reads_his_own_customers_and_sees_that_others_exist() {
        CustomerPage page = search.find(rep, CustomerQuery.of("东莞"));
        assertEquals(List.of("东莞明灯有限公司"), readable(page));
        assertEquals(List.of("东莞亮堂有限公司", "东莞星光有限公司"), cards(page));
        assertTrue(page.hits().get(0).readable(), "readable ones come first");
        assertEquals(3, page.total().count());
    }

    @Test
    void without_a_text_only_readable_files_are_listed() {
        CustomerPage page = search.find(rep, CustomerQuery.of(""));
        assertEquals(List.of("东莞明灯有限公司"), readable(page));
        assertEquals(List.of(), cards(page));
    }

    @Test
    void a_manager_reads_the_files_of_his_department() {
        CustomerPage page = search.find(manager, CustomerQuery.of("东莞"));
        assertEquals(List.of("东莞明灯有限公司", "东莞亮堂有限公司"), readable(page));
        assertEquals(List.of("东莞星光有限公司"), cards(page));
    }

    @Test
    void an_officer_finds_nothing_not_even_a_count() {
        CustomerPage page = search.find(officer, CustomerQuery.of("东莞"));
        assertEquals(List.of(), page.hits());
        assertEquals(0, page.total().count());
        assertFalse(officer.may(Permission.SEARCH_CUSTOMERS));
        assertEquals(
                Permission.SEARCH_CUSTOMERS,
                SearchCustomers.class.getAnnotation(Question.class).needs());
    }

    @Test
    void every_search_is_asked_with_the_reach_of_who_asks() {
        CustomerPage first = search.find(rep, CustomerQuery.of("东莞"));
        CustomerPage second = search.find(manager, CustomerQuery.of("东莞"));
        assertEquals(first.total(), second.total());
        assertEquals(List.of(reach(rep), reach(manager)), asked);
    }

    @Test
    void too_large_a_page_and_too_many_orders_are_refused_before_anything_is_looked_for() {
        for (int size : new int[] {0, -1, CustomerQuery.LARGEST_PAGE + 1}) {
            assertEquals(
                    SearchRule.PAGE_SIZE,
                    assertThrows(
                                    Refused.class,
                                    () -> search.find(rep, CustomerQuery.of("").sized(size)))
                            .rule());
        }
        SortBy by = new SortBy(SortField.NAME, false);
        assertEquals(
                SearchRule.TOO_MANY_SORTS,
                assertThrows(
                                Refused.class,
                                () -> search.find(rep, CustomerQuery.of("").sorted(by, by, by, by)))
                        .rule());
        assertEquals(List.of(), asked);
    }
}
