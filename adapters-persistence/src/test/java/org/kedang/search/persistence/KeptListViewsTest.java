package org.kedang.search.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.search.api.Facet;
import org.kedang.search.api.ListColumn;
import org.kedang.search.api.ListView;
import org.kedang.search.api.SortBy;
import org.kedang.search.api.SortField;

@DisplayName("列表视图与列：各人各存")
class KeptListViewsTest {
    private static final EmployeeId LI = new EmployeeId(UUID.randomUUID());
    private static final EmployeeId LIU = new EmployeeId(UUID.randomUUID());

    private final TestDatabase database = TestDatabase.get();
    private final JdbcListViews views = new JdbcListViews(database.dataSource());

    @BeforeEach
    void nothing_kept() {
        database.clear("list_view");
        database.clear("list_columns");
    }

    private static ListView east(String text) {
        return new ListView(
                UUID.randomUUID(),
                "华东潜在",
                text,
                Map.of(Facet.STAGE, List.of("POTENTIAL"), Facet.REGION, List.of("32", "33")),
                List.of(new SortBy(SortField.CHANGED_AT, false), new SortBy(SortField.NAME, true)),
                List.of(ListColumn.OWNER, ListColumn.REGION));
    }

    @Test
    void a_view_comes_back_as_it_was_kept() {
        ListView kept = views.put(LI, east("灯具 a=b"));
        assertEquals(List.of(kept), views.of(LI));
        assertEquals(east("灯具 a=b").filters(), kept.filters());
        assertEquals(east("灯具 a=b").sort(), kept.sort());
        assertEquals(List.of(), views.of(LIU));
    }

    @Test
    void the_same_name_is_replaced_and_keeps_its_id() {
        ListView first = views.put(LI, east("一"));
        ListView second = views.put(LI, east("二"));
        assertEquals(first.id(), second.id());
        assertEquals(List.of(second), views.of(LI));
        assertEquals("二", second.text());
    }

    @Test
    void nobody_removes_the_view_of_another() {
        ListView kept = views.put(LI, east(""));
        assertTrue(views.remove(LIU, kept.id()).isEmpty());
        assertEquals(kept, views.remove(LI, kept.id()).orElseThrow());
        assertEquals(List.of(), views.of(LI));
    }

    @Test
    void columns_are_chosen_anew_at_will() {
        assertEquals(List.of(), views.columns(LI));
        views.choose(LI, List.of(ListColumn.OWNER, ListColumn.REGION));
        views.choose(LI, List.of(ListColumn.STAGE));
        assertEquals(List.of(ListColumn.STAGE), views.columns(LI));
        assertEquals(List.of(), views.columns(LIU));
    }
}
