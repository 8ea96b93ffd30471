package org.kedang.search.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.search.persistence.RegisterFixtures.CHEN;
import static org.kedang.search.persistence.RegisterFixtures.LI;
import static org.kedang.search.persistence.RegisterFixtures.SOUTH;
import static org.kedang.search.persistence.RegisterFixtures.customer;
import static org.kedang.search.persistence.RegisterFixtures.huaxing;
import static org.kedang.search.persistence.RegisterFixtures.plain;
import static org.kedang.search.persistence.RegisterFixtures.staff;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.search.api.CustomerHit;
import org.kedang.search.api.CustomerPage;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;
import org.kedang.search.api.SortBy;
import org.kedang.search.api.SortField;

@DisplayName("经授权的档案：进入名单，但名单不透露未开放的类别")
class GrantedInSearchTest {
    private final TestDatabase database = TestDatabase.get();
    private final JdbcCustomerIndex index = new JdbcCustomerIndex(database.dataSource());
    private final JdbcCustomerSearch search = new JdbcCustomerSearch(database.dataSource());
    private final Visibility nothing = who(Set.of());
    private final Visibility granted = who(Set.of(customer(1), customer(3)));

    private static Visibility who(Set<CustomerId> customers) {
        return new Visibility(false, Set.of(), true, CHEN, true, false, customers);
    }

    @BeforeEach
    void two_of_li_one_of_the_staff_one_own() {
        database.clear("customer_search");
        index.put(List.of(
                huaxing(),
                plain(2, "华兴灯饰有限公司", LI, SOUTH),
                staff(3, "华兴明", LI, SOUTH),
                plain(4, "海天贸易有限公司", CHEN, SOUTH)));
    }

    private List<String> readable(CustomerQuery query, Visibility who) {
        return search.find(query, who).hits().stream()
                .filter(CustomerHit::readable)
                .map(CustomerHit::name)
                .sorted()
                .toList();
    }

    @Test
    @Regulation("001 §四")
    void a_granted_file_is_among_the_readable_ones_restricted_or_not() {
        assertEquals(List.of(), readable(CustomerQuery.of("华兴"), nothing));
        assertEquals(List.of("华兴明", "深圳市华兴贸易有限公司"), readable(CustomerQuery.of("华兴"), granted));
        assertEquals(List.of("华兴明", "海天贸易有限公司", "深圳市华兴贸易有限公司"), readable(CustomerQuery.of(""), granted));
        CustomerPage page = search.find(CustomerQuery.of("华兴"), granted);
        assertEquals(2, page.readable().count());
        assertEquals(1, page.cards().count());
    }

    @Test
    @DisplayName("001 §二：行业等未开放内容不显示，也不能用来筛选、排序、统计或查找")
    @Regulation("001 §二")
    void what_is_closed_is_neither_shown_nor_found_by() {
        CustomerHit hit = search.find(CustomerQuery.of("华兴贸易"), granted).hits().get(0);
        CustomerHit.Content content = assertNotNullContent(hit);
        assertEquals("", content.industry());
        assertEquals("", content.channel());
        assertEquals(List.of(), content.otherNames());
        assertEquals(List.of(), readable(CustomerQuery.of("").filtered(Facet.INDUSTRY, "WHOLESALE"), granted));
        assertEquals(List.of(), readable(CustomerQuery.of("83228867"), granted));
        assertEquals(List.of(), readable(CustomerQuery.of("单雄信"), granted));
        assertEquals(
                List.of("海天贸易有限公司"),
                readable(CustomerQuery.of("").sorted(new SortBy(SortField.INDUSTRY, true)), granted));
        CustomerPage page = search.find(CustomerQuery.of("").withFacets(), granted);
        assertTrue(page.facets().get(Facet.INDUSTRY).stream()
                .noneMatch(count -> count.value().equals("WHOLESALE")));
    }

    private static CustomerHit.Content assertNotNullContent(CustomerHit hit) {
        return Objects.requireNonNull(hit.content());
    }

    @Test
    void when_the_grant_is_over_the_restricted_one_is_not_even_a_card() {
        assertFalse(search.find(CustomerQuery.of("华兴明"), granted).hits().isEmpty());
        assertTrue(search.find(CustomerQuery.of("华兴明"), nothing).hits().isEmpty());
    }
}
