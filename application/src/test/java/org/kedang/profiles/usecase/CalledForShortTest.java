package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FieldValues;

@DisplayName("003-K 第五步 重复数据：以简称登记")
class CalledForShortTest {
    private final ChangingFactory factory = new ChangingFactory();
    private final DuplicateCheck check = new DuplicateCheck(
            factory.store.duplicates(), text -> text.strip().toLowerCase(Locale.ROOT), new LampStaff());

    @Test
    @DisplayName("名称写作苏州星河：可能是已建档的苏州星河照明科技有限公司")
    @Regulation("003-K 第五步")
    void a_name_typed_for_short_may_be_the_filed_customer() {
        CustomerId id = CustomerId.next();
        FieldValues values = FieldValues.of(
                Map.of("customerType", "COMPANY", "name", "苏州星河照明科技有限公司", "shortName", "星河照明"), Map.of());
        factory.store
                .files()
                .add(
                        FileFixtures.file(id, values, "KH-320500-0009"),
                        FileFixtures.opening(id, values).firstVersion());
        factory.store.duplicates().put(Map.of(id, check.keysOf(values, factory.dictionary)));
        DuplicateFindings found = check.findings(
                FieldValues.of(Map.of("customerType", "COMPANY", "name", "苏州星河照明"), Map.of()),
                factory.dictionary,
                null,
                null);
        DuplicateFindings.Match match = assertInstanceOf(DuplicateFindings.Possible.class, found)
                .matches()
                .get(0);
        assertEquals("KH-320500-0009", match.card().number());
        assertEquals(DuplicateKey.Kind.SHORT_NAME, match.by());
        assertEquals(
                List.of(), check.findings(values, factory.dictionary, null, id).matches(), "nobody is like himself");
    }
}
