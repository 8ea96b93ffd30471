package org.kedang.search.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.search.persistence.RegisterFixtures.LI;
import static org.kedang.search.persistence.RegisterFixtures.NORTH;
import static org.kedang.search.persistence.RegisterFixtures.SOUTH;
import static org.kedang.search.persistence.RegisterFixtures.WANG;
import static org.kedang.search.persistence.RegisterFixtures.everything;
import static org.kedang.search.persistence.RegisterFixtures.huaxing;
import static org.kedang.search.persistence.RegisterFixtures.manager;
import static org.kedang.search.persistence.RegisterFixtures.own;
import static org.kedang.search.persistence.RegisterFixtures.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.search.api.CappedCount;
import org.kedang.search.api.CustomerHit;
import org.kedang.search.api.CustomerPage;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;
import org.kedang.search.api.FacetCount;
import org.kedang.search.api.IndexedCustomer;
import org.kedang.search.api.SearchRule;
import org.kedang.search.api.SortBy;
import org.kedang.search.api.SortField;

class FindingCustomersTest {
    private final TestDatabase database = TestDatabase.get();
    private final JdbcCustomerIndex index = new JdbcCustomerIndex(database.dataSource());
    private final JdbcCustomerSearch search = new JdbcCustomerSearch(database.dataSource());

    @BeforeEach
    void a_small_register() {
        database.clear("customer_search");
        index.put(huaxing());
        index.put(List.of(
                plain(2, "北京长城机械有限公司", WANG, NORTH),
                plain(3, "重庆长安汽车股份有限公司", WANG, NORTH),
                plain(4, "𠮷野家快餐有限公司", LI, SOUTH),
                plain(5, "TCL电子有限公司", LI, NORTH)));
    }

    private List<String> names(String text, Visibility visibility) {
        return search.find(CustomerQuery.of(text), visibility).hits().stream()
                .map(CustomerHit::name)
                .toList();
    }

    @ParameterizedTest
    @DisplayName("002 §5.3：按关键词检索——名称任意部分、拼音、首字母、编号、别名、联系人、电话、代码")
    @ValueSource(
            strings = {
                "华",
                "兴",
                "华兴",
                "市华兴",
                "华兴贸易有限",
                "深圳市华兴贸易有限公司",
                "華興",
                "華興貿易",
                "深圳 贸易",
                "华兴商行",
                "huaxing",
                "shenzhenhuax",
                "hx",
                "hxmy",
                "szshxmy",
                "KH-440300-0012",
                "kh-4403",
                "440300-0012",
                "0012",
                "ＫＨ－４４０３００",
                "8860001234",
                "龙华88号",
                "88号华兴w",
                "单雄信",
                "单",
                "雄信",
                "shanxiongxin",
                "sxx",
                "lixiaomei",
                "lxm",
                "8867",
                "83228867",
                "0755-83228867",
                "075583228867",
                "13800138000",
                "138 0013 8000",
                "+86 138 0013 8000",
                "8000",
                "91440300708461136T",
                "708461136",
                "61136t",
                "华兴 8867"
            })
    @Regulation("002 §5.3")
    void every_part_people_know_leads_to_the_customer(String text) {
        assertTrue(names(text, everything()).contains("深圳市华兴贸易有限公司"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"华贸", "兴华", "深圳 北京", "hxyyy", "9999", "zz", "%", "'", "\\", "华兴' | 'n北京", ":*", "&", "()", "😀"})
    void what_does_not_fit_finds_nothing(String text) {
        assertEquals(List.of(), names(text, everything()));
    }

    @Test
    void polyphones_rare_characters_and_latin_names_are_found() {
        assertEquals(List.of("重庆长安汽车股份有限公司"), names("chongqing", everything()));
        assertEquals(List.of("重庆长安汽车股份有限公司"), names("cqca", everything()));
        assertEquals(List.of("𠮷野家快餐有限公司"), names("𠮷野", everything()));
        assertEquals(List.of("𠮷野家快餐有限公司"), names("𠮷", everything()));
        assertEquals(List.of("𠮷野家快餐有限公司"), names("yejia", everything()));
        assertEquals(List.of("TCL电子有限公司"), names("tcl", everything()));
        assertEquals(List.of("TCL电子有限公司"), names("TCL电子", everything()));
    }

    @Test
    @DisplayName("C04：无关人员只见编号、名称、负责人")
    @Regulation("001 §四")
    void a_stranger_learns_number_name_and_owner_only() {
        CustomerPage page = search.find(CustomerQuery.of("华兴"), own(WANG));
        CustomerHit hit = page.hits().get(0);
        assertNull(hit.content());
        assertEquals("KH-440300-0012", hit.number());
        assertEquals("李明", hit.ownerName());
        assertEquals(new CappedCount(0, false), page.readable());
        assertEquals(new CappedCount(1, false), page.cards());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"单雄信", "雄信", "sxx", "lixiaomei", "8867", "0755-83228867", "13800138000", "华兴 单雄信", "华兴 8867"})
    @Regulation("001 §四")
    void a_strangers_search_by_contact_or_telephone_finds_nothing(String text) {
        CustomerPage page = search.find(CustomerQuery.of(text).withFacets(), own(WANG));
        assertEquals(List.of(), page.hits());
        assertEquals(new CappedCount(0, false), page.total());
        assertEquals(Map.of(), page.facets());
        assertFalse(names(text, own(LI)).isEmpty(), "the owner finds it");
    }

    @Test
    @Regulation("001 §四")
    void a_filter_on_content_never_confirms_content_to_a_stranger() {
        CustomerQuery query = CustomerQuery.of("华兴").filtered(Facet.SECRECY, "CONFIDENTIAL");
        assertEquals(List.of(), search.find(query, own(WANG)).hits());
        assertEquals(1, search.find(query, own(LI)).hits().size());
        CustomerQuery byOwner =
                CustomerQuery.of("华兴").filtered(Facet.OWNER, LI.value().toString());
        assertEquals(1, search.find(byOwner, own(WANG)).hits().size(), "the owner stands on the card anyway");
    }

    @Test
    void facets_and_lists_know_readable_rows_only() {
        CustomerPage page = search.find(CustomerQuery.of("").withFacets(), manager(WANG, NORTH));
        assertEquals(3, page.hits().size());
        assertEquals(new CappedCount(3, false), page.total());
        assertEquals(
                List.of(new FacetCount("INTERNAL", "INTERNAL", new CappedCount(3, false))),
                page.facets().get(Facet.SECRECY));
        assertEquals(
                Set.of("李明", "王芳"),
                Set.copyOf(page.facets().get(Facet.OWNER).stream()
                        .map(FacetCount::label)
                        .toList()));
        Visibility nobody = new Visibility(false, Set.of(), false, WANG, false);
        assertEquals(List.of(), search.find(CustomerQuery.of("华兴"), nobody).hits());
        assertEquals(Map.of(), search.count(CustomerQuery.of(""), nobody));
    }

    @Test
    void the_order_of_cards_tells_nothing_of_their_content() {
        index.put(List.of(
                plain(10, "海天甲有限公司", LI, SOUTH), plain(12, "海天丙有限公司", LI, SOUTH), plain(11, "海天乙有限公司", LI, SOUTH)));
        for (SortField field : SortField.values()) {
            List<String> up =
                    search.find(CustomerQuery.of("海天").sorted(new SortBy(field, true)), own(WANG)).hits().stream()
                            .map(CustomerHit::name)
                            .toList();
            List<String> down =
                    search.find(CustomerQuery.of("海天").sorted(new SortBy(field, false)), own(WANG)).hits().stream()
                            .map(CustomerHit::name)
                            .toList();
            boolean onCard = Set.of(SortField.NAME, SortField.NUMBER).contains(field);
            assertEquals(onCard, !up.equals(down), field.name());
        }
    }

    @Test
    @DisplayName("SRC-03：按不同的分类方式查询")
    void facets_filter_and_count() {
        CustomerQuery all = CustomerQuery.of("").withFacets();
        Map<Facet, List<FacetCount>> counts = search.find(all, everything()).facets();
        assertEquals(
                List.of(
                        new FacetCount("LED", "LED", new CappedCount(5, false)),
                        new FacetCount("BULB", "BULB", new CappedCount(1, false))),
                counts.get(Facet.PRODUCT_LINE));
        assertEquals(
                List.of(
                        new FacetCount("11", "11", new CappedCount(4, false)),
                        new FacetCount("44", "44", new CappedCount(1, false))),
                counts.get(Facet.REGION));
        assertEquals(1, found(CustomerQuery.of("").filtered(Facet.PRODUCT_LINE, "BULB")));
        assertEquals(5, found(CustomerQuery.of("").filtered(Facet.PRODUCT_LINE, "BULB", "LED")));
        assertEquals(1, found(CustomerQuery.of("").filtered(Facet.REGION, "4403")));
        assertEquals(
                0, found(CustomerQuery.of("").filtered(Facet.REGION, "4403").filtered(Facet.STAGE, "LOST")));
        assertEquals(
                1,
                found(CustomerQuery.of("华兴").filtered(Facet.STAGE, "CONCLUDED").filtered(Facet.CHANNEL, "DEALER")));
        Refused refused = assertThrows(
                Refused.class, () -> search.find(CustomerQuery.of("").filtered(Facet.OWNER, "nobody"), everything()));
        assertEquals(SearchRule.FILTER_INVALID, refused.rule());
    }

    private int found(CustomerQuery query) {
        return search.find(query, everything()).hits().size();
    }

    @Test
    void exact_and_leading_hits_come_first() {
        index.put(List.of(plain(20, "北京华兴", WANG, NORTH), plain(21, "华兴", WANG, NORTH), plain(22, "华兴隆", WANG, NORTH)));
        assertEquals(List.of("华兴", "华兴隆"), names("华兴", everything()).subList(0, 2));
        assertEquals("深圳市华兴贸易有限公司", names("KH-440300-0012", everything()).get(0));
    }

    @Test
    void names_sort_by_pinyin_and_several_columns_apply_in_turn() {
        List<String> byName =
                search.find(CustomerQuery.of("").sorted(new SortBy(SortField.NAME, true)), everything()).hits().stream()
                        .map(CustomerHit::name)
                        .toList();
        assertEquals(
                List.of("北京长城机械有限公司", "重庆长安汽车股份有限公司", "深圳市华兴贸易有限公司", "TCL电子有限公司"),
                byName.stream().filter(name -> !name.startsWith("𠮷")).toList());
        List<String> byStageThenNumber = search
                .find(
                        CustomerQuery.of("")
                                .sorted(new SortBy(SortField.STAGE, false), new SortBy(SortField.NUMBER, true)),
                        everything())
                .hits()
                .stream()
                .map(CustomerHit::number)
                .toList();
        assertEquals(
                List.of("KH-110105-0002", "KH-110105-0003", "KH-110105-0004", "KH-110105-0005", "KH-440300-0012"),
                byStageThenNumber);
    }

    @Test
    void a_change_replaces_what_the_register_knew() {
        index.put(plain(2, "北京新名字有限公司", WANG, SOUTH));
        assertEquals(List.of(), names("长城", everything()));
        assertEquals(List.of("北京新名字有限公司"), names("新名字", manager(LI, SOUTH)));
        index.remove(RegisterFixtures.customer(2));
        assertEquals(List.of(), names("新名字", everything()));
    }

    @Test
    void pages_do_not_repeat_or_lose_rows_while_customers_are_added() {
        List<IndexedCustomer> many = new ArrayList<>();
        for (int i = 100; i < 1400; i++) {
            many.add(plain(i, "百花商店" + i, i % 2 == 0 ? LI : WANG, i % 2 == 0 ? SOUTH : NORTH));
        }
        index.put(many);
        for (Visibility who : List.of(everything(), own(LI), manager(WANG, NORTH))) {
            for (CustomerQuery query : List.of(
                    CustomerQuery.of("百花"),
                    CustomerQuery.of("百花").sorted(new SortBy(SortField.NAME, true)),
                    CustomerQuery.of("百花")
                            .sorted(new SortBy(SortField.STAGE, false), new SortBy(SortField.COMPLETENESS, true)))) {
                int added = 5000;
                Set<String> seen = new HashSet<>();
                CustomerPage page = search.find(query.sized(150), who);
                while (true) {
                    for (CustomerHit hit : page.hits()) {
                        assertTrue(seen.add(hit.number()), "twice: " + hit.number());
                    }
                    if (page.next() == null) {
                        break;
                    }
                    index.put(plain(added++, "百花新店", LI, SOUTH));
                    page = search.find(query.sized(150).after(page.next()), who);
                }
                for (IndexedCustomer one : many) {
                    boolean readable = who.covers(one.owner(), one.department());
                    assertTrue(!readable || seen.contains(one.number()), "lost: " + one.number());
                }
                database.run("delete from customer_search where name = '百花新店'");
            }
        }
        CustomerPage page = search.find(CustomerQuery.of("百花"), everything());
        assertEquals("1000+", page.total().toString());
        assertEquals("KH-110105-1399", page.hits().get(0).number(), "last change first");
    }

    @Test
    void a_cursor_belongs_to_its_question_and_cannot_be_forged() {
        CustomerQuery query = CustomerQuery.of("").sized(2);
        String next = search.find(query, everything()).next();
        assertNotNull(next);
        for (CustomerQuery bad : List.of(
                query.after(next + "A"),
                query.after("x" + next.substring(1)),
                query.after(""),
                query.after("~~~"),
                CustomerQuery.of("华").sized(2).after(next),
                query.filtered(Facet.STAGE, "LOST").after(next),
                query.after(new PageCursor(false, false, List.of("never", "nowhere")).encode(query)))) {
            Refused refused = assertThrows(Refused.class, () -> search.find(bad, everything()));
            assertEquals(SearchRule.CURSOR_INVALID, refused.rule());
        }
    }
}
