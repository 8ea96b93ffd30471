package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.domain.DuplicateKey.Kind;

@DisplayName("003-K 第五步 重复数据：以简称也能认出客户")
class ShortNamesTest {
    private static List<DuplicateKey> keys(String name, String shortName) {
        return DuplicateKey.of(
                FieldValues.of(Map.of("customerType", "COMPANY", "name", name, "shortName", shortName), Map.of()),
                text -> text.strip().toLowerCase(Locale.ROOT),
                List.of());
    }

    private static List<String> shared(List<DuplicateKey> filed, List<DuplicateKey> asking) {
        List<DuplicateKey> found = new ArrayList<>(filed);
        found.retainAll(DuplicateKey.sought(asking));
        return found.stream().map(key -> key.kind() + " " + key.key()).toList();
    }

    @Test
    @DisplayName("简称，或名称中到简称为止的部分，写作名称时可能是同一客户")
    @Regulation("003-K 第五步")
    void a_name_typed_for_short_finds_the_whole_name() {
        List<DuplicateKey> filed = keys("苏州市星河照明科技有限公司", "星河");
        assertEquals(List.of("SHORT_NAME 苏州星河"), shared(filed, keys("苏州星河", "")));
        assertEquals(List.of("SHORT_NAME 星河"), shared(filed, keys("星河", "")));
        assertEquals(List.of(), shared(filed, keys("苏州银河", "")));
        assertFalse(Kind.SHORT_NAME.certain());
    }

    @Test
    @DisplayName("先以简称建档的，后写全称也能认出")
    @Regulation("003-K 第五步")
    void a_whole_name_finds_the_one_that_was_filed_for_short() {
        List<DuplicateKey> filed = keys("苏州星河", "");
        assertEquals(List.of("CORE_NAME 苏州星河"), shared(filed, keys("苏州星河照明科技有限公司", "星河")));
    }

    @Test
    void two_companies_called_the_same_for_short_are_two() {
        assertEquals(List.of(), shared(keys("苏州星河照明有限公司", "星河"), keys("昆山星河灯饰有限公司", "星河")));
    }

    @Test
    void a_short_name_that_says_no_more_than_the_name_is_no_key_of_its_own() {
        assertTrue(keys("苏州星河有限公司", "苏州星河").stream().noneMatch(key -> key.kind() == Kind.SHORT_NAME));
    }
}
