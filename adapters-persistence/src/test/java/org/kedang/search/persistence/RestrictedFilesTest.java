package org.kedang.search.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kedang.search.persistence.RegisterFixtures.CHEN;
import static org.kedang.search.persistence.RegisterFixtures.LI;
import static org.kedang.search.persistence.RegisterFixtures.SOUTH;
import static org.kedang.search.persistence.RegisterFixtures.everything;
import static org.kedang.search.persistence.RegisterFixtures.manager;
import static org.kedang.search.persistence.RegisterFixtures.own;
import static org.kedang.search.persistence.RegisterFixtures.plain;
import static org.kedang.search.persistence.RegisterFixtures.staff;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.search.api.CustomerHit;
import org.kedang.search.api.CustomerPage;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;

@DisplayName("受限档案：检索、列表、计数一律视为不存在")
class RestrictedFilesTest {
    private final TestDatabase database = TestDatabase.get();
    private final JdbcCustomerIndex index = new JdbcCustomerIndex(database.dataSource());
    private final JdbcCustomerSearch search = new JdbcCustomerSearch(database.dataSource());

    @BeforeEach
    void one_customer_and_one_of_the_staff() {
        database.clear("customer_search");
        index.put(List.of(plain(1, "海天贸易有限公司", LI, SOUTH), staff(2, "海天明", LI, SOUTH)));
    }

    private List<String> names(String text, Visibility who) {
        return search.find(CustomerQuery.of(text), who).hits().stream()
                .map(CustomerHit::name)
                .toList();
    }

    @Test
    @Regulation("003-M 一")
    void for_others_it_is_not_even_a_card() {
        Visibility auditor = new Visibility(true, Set.of(), true, CHEN, true, false);
        for (Visibility who : List.of(own(LI), own(CHEN), manager(CHEN, SOUTH), auditor)) {
            assertEquals(List.of("海天贸易有限公司"), names("海天", who), who.toString());
            assertEquals(List.of(), names("海天明", who), who.toString());
            assertEquals(List.of(), names("KH-110105-0002", who), who.toString());
            CustomerPage page = search.find(CustomerQuery.of("").withFacets(), who);
            assertEquals(
                    0,
                    page.facets().getOrDefault(Facet.TYPE, List.of()).stream()
                            .filter(count -> count.value().equals("STAFF"))
                            .count());
        }
    }

    @Test
    void who_may_read_restricted_files_finds_them() {
        Visibility archivist = new Visibility(false, Set.of(), false, CHEN, true, true);
        assertEquals(List.of("海天明"), names("海天明", everything()));
        assertEquals(List.of("海天明"), names("海天明", archivist));
        assertEquals(2, names("海天", archivist).size());
        assertEquals(
                1,
                search.find(CustomerQuery.of("").filtered(Facet.TYPE, "STAFF"), archivist)
                        .hits()
                        .size());
    }
}
