package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;

@DisplayName("F27 字段字典按版本变更，不改历史")
@Regulation("000 02 字段字典")
class DictionaryVersionsTest {
    private final Dictionary first = Sample.dictionary();

    private static void refuses(ProfileRule rule, Executable change) {
        assertEquals(rule, assertThrows(Refused.class, change).rule());
    }

    @Test
    void a_new_field_comes_with_the_next_version() {
        Dictionary second =
                first.withField(Sample.field("loyalty", FieldType.INTEGER).build(), Sample.NEXT);
        assertEquals(2, second.version());
        assertEquals(Sample.NEXT.startsOn(), second.startsOn());
        assertEquals(2, second.field("loyalty").orElseThrow().sinceVersion());
        assertTrue(first.field("loyalty").isEmpty());
        assertEquals(
                List.of(new DictionaryChange(
                        "loyalty", Labels.of("字段loyalty"), DictionaryChange.Kind.ADDED, List.of())),
                first.diff(second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "A1",
                "1a",
                "客户",
                "with space",
                "a-b",
                "a.b",
                "a_b",
                "x12345678901234567890123456789012345678901"
            })
    void a_code_has_a_form(String code) {
        refuses(ProfileRule.FIELD_CODE_FORM, () -> Sample.field(code, FieldType.TEXT)
                .build());
    }

    @Test
    void a_code_in_use_is_taken() {
        refuses(
                ProfileRule.FIELD_CODE_TAKEN,
                () -> first.withField(Sample.field("phone", FieldType.PHONE).build(), Sample.NEXT));
        refuses(
                ProfileRule.FIELD_CODE_TAKEN,
                () -> first.withField(Sample.field("principals", FieldType.TEXT).build(), Sample.NEXT));
    }

    @Test
    void a_retired_code_comes_back_with_its_old_type_only() {
        Dictionary second = first.withoutField("staff", Sample.NEXT);
        assertTrue(second.field("staff").isEmpty());
        assertEquals(List.of(), second.check(FieldValues.of(Map.of("staff", "12")), FieldStage.NONE));
        refuses(
                ProfileRule.FIELD_CODE_REUSED,
                () -> second.withField(Sample.field("staff", FieldType.TEXT).build(), Sample.NEXT));
        Dictionary third =
                second.withField(Sample.field("staff", FieldType.INTEGER).build(), Sample.NEXT);
        assertTrue(third.field("staff").isPresent());
        assertEquals(List.of(), third.retired());
        assertEquals(DictionaryChange.Kind.RETIRED, first.diff(second).get(0).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "phone", "address", "email", "creditCode", "customerType", "region"})
    void core_fields_stay(String code) {
        refuses(ProfileRule.CORE_FIELD, () -> first.withoutField(code, Sample.NEXT));
        FieldDefinition off =
                first.field(code).orElseThrow().change().switchedOn(false).build();
        refuses(ProfileRule.CORE_FIELD, () -> first.withChanged(off, Sample.NEXT));
    }

    @Test
    void a_core_field_required_at_registration_stays_required() {
        FieldDefinition loose = first.field("name")
                .orElseThrow()
                .change()
                .requiredAt(FieldStage.SOFT)
                .build();
        refuses(ProfileRule.CORE_FIELD, () -> first.withChanged(loose, Sample.NEXT));
    }

    @Test
    void a_field_keeps_its_type_but_one_line_may_become_several() {
        FieldDefinition number = Sample.field("taxNumber", FieldType.INTEGER).build();
        refuses(ProfileRule.FIELD_TYPE_FIXED, () -> first.withChanged(number, Sample.NEXT));
        FieldDefinition longer = Sample.field("address", FieldType.LONG_TEXT)
                .requiredAt(FieldStage.FILING)
                .build();
        Dictionary second = first.withChanged(longer, Sample.NEXT);
        assertEquals(FieldType.LONG_TEXT, second.field("address").orElseThrow().type());
        assertEquals(1, second.field("address").orElseThrow().sinceVersion());
        assertTrue(first.diff(second).get(0).aspects().contains("type"));
    }

    @Test
    void choices_may_be_added_but_not_dropped() {
        FieldDefinition modes = first.field("modes").orElseThrow();
        refuses(
                ProfileRule.FIELD_CHOICE_DROPPED,
                () -> first.withChanged(
                        modes.change().choices(modes.choices().subList(0, 2)).build(), Sample.NEXT));
        List<Choice> more = new java.util.ArrayList<>(modes.choices());
        more.add(Sample.choice("ONLINE", "电商"));
        Dictionary second = first.withChanged(modes.change().choices(more).build(), Sample.NEXT);
        assertEquals(List.of("choices"), first.diff(second).get(0).aspects());
    }

    @Test
    void a_field_does_not_move_into_or_out_of_a_table() {
        refuses(
                ProfileRule.FIELD_GROUP_FIXED,
                () -> first.withChanged(
                        first.field("staff")
                                .orElseThrow()
                                .change()
                                .group("principals")
                                .build(),
                        Sample.NEXT));
        refuses(
                ProfileRule.FIELD_GROUP_FIXED,
                () -> first.withChanged(
                        first.field("principalName")
                                .orElseThrow()
                                .change()
                                .group("basic")
                                .build(),
                        Sample.NEXT));
        refuses(
                ProfileRule.FIELD_GROUP_UNKNOWN,
                () -> first.withChanged(
                        first.field("staff")
                                .orElseThrow()
                                .change()
                                .group("nowhere")
                                .build(),
                        Sample.NEXT));
    }

    @Test
    void a_version_says_why_and_does_not_start_before_the_last() {
        FieldDefinition field = Sample.field("loyalty", FieldType.INTEGER).build();
        refuses(
                ProfileRule.DICTIONARY_NOTE_MISSING,
                () -> first.withField(field, new DictionaryNote(LocalDate.of(2026, 3, 1), "陈数安", "", " ")));
        refuses(
                ProfileRule.DICTIONARY_STARTS_TOO_EARLY,
                () -> first.withField(field, new DictionaryNote(LocalDate.of(2025, 12, 31), "陈数安", "", "早")));
    }

    @Test
    @DisplayName("C19 敏感信息默认关闭，启用后才出现")
    @Regulation("PIPL 28")
    void a_sensitive_field_is_absent_until_it_is_switched_on() {
        assertFalse(first.fields().stream().anyMatch(f -> f.code().equals("religion")));
        Dictionary second = first.withChanged(
                first.field("religion").orElseThrow().change().switchedOn(true).build(), Sample.NEXT);
        assertTrue(second.fields().stream().anyMatch(f -> f.code().equals("religion")));
        assertEquals(List.of(), second.check(FieldValues.of(Map.of("religion", "无")), FieldStage.NONE));
    }

    @Test
    @DisplayName("C27 完整度只数要求填写的字段")
    void completeness_counts_what_is_asked() {
        assertEquals(0, first.completeness(FieldValues.empty()).percent());
        FieldValues half = FieldValues.of(Map.of("name", "光辉", "phone", "13800001234", "address", "深圳"));
        assertEquals(50, first.completeness(half).percent());
        FieldValues all = FieldValues.of(
                Map.of(
                        "name", "光辉",
                        "phone", "13800001234",
                        "address", "深圳",
                        "email", "a@b.example",
                        "creditCode", "91440300708461136T"),
                Map.of("principals", List.of(Map.of("principalName", "黄志明"))));
        assertEquals(new Completeness(100, List.of()), first.completeness(all));
    }

    @Test
    @DisplayName("PRF-07 个人信息按字段脱敏")
    void masks_what_the_reader_may_not_see() {
        FieldValues values = FieldValues.of(
                Map.of(
                        "name", "光辉",
                        "phone", "0755-26001234",
                        "email", "huang@guanghui.example",
                        "idNumber", "11010519491231002X",
                        "account", "6222021234567890123",
                        "gone", "旧值"),
                Map.of("principals", List.of(Map.of("principalName", "黄志明", "principalMobile", "13800001234"))));
        FieldValues seen = first.mask(values, java.util.Set.of("email"));
        assertEquals(
                Map.of(
                        "name", "光辉",
                        "phone", "0755-****1234",
                        "email", "huang@guanghui.example",
                        "idNumber", "1101**********002X",
                        "account", "****0123",
                        "gone", "***"),
                seen.singles());
        assertEquals("138****1234", seen.rows("principals").get(0).get("principalMobile"));
    }

    @Test
    void values_differ_field_by_field_and_row_by_row() {
        FieldValues before = FieldValues.of(
                Map.of("name", "光辉", "staff", "12"), Map.of("principals", List.of(Map.of("principalName", "黄志明"))));
        FieldValues after = before.with("staff", null)
                .with("phone", "13800001234")
                .withRows("principals", List.of(Map.of("principalName", "黄志明"), Map.of("principalName", "周丽")));
        List<FieldChange> changes = before.diff(after);
        assertEquals(
                List.of(
                        new FieldChange("phone", null, "13800001234"),
                        new FieldChange("staff", "12", null),
                        new FieldChange("principals[1].principalName", null, "周丽")),
                changes);
        assertEquals("principalName", changes.get(2).code());
        assertEquals(List.of(), before.diff(before));
    }
}
