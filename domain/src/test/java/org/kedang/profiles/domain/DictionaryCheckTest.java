package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Rule;

@DisplayName("000 02 录入格式标准化：按字段字典检查")
@Regulation("000 02 录入格式标准化")
class DictionaryCheckTest {
    private final Dictionary dictionary = Sample.dictionary();

    private List<? extends Rule> rules(String code, String value) {
        return dictionary.check(FieldValues.of(Map.of(code, value)), FieldStage.NONE).stream()
                .map(Problem::rule)
                .toList();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name | 光辉照明",
                "name | 𠮷野家",
                "name | 𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉",
                "capital | 0",
                "capital | 1000.5",
                "capital | 999999999999999999",
                "staff | 12",
                "staff | -3",
                "growth | 12.5",
                "growth | 100",
                "area | 0.1234",
                "since | 2024-02-29",
                "since | 1800-01-01",
                "since | 2199-12-31",
                "listed | true",
                "listed | false",
                "modes | WHOLESALE,RETAIL",
                "modes | PROJECT",
                "customerType | PERSON",
                "phone | 0755-26001234",
                "email | huang@guanghui.example",
                "email | o'neil+x@a-b.example.com",
                "creditCode | 91440300708461136T",
                "creditCode | 708461136",
                "region | 440300",
                "region | 110000",
                "postcode | 518000",
                "idNumber | 11010519491231002X",
                "idNumber | 440524188001010014",
                "account | 6222021234567890123",
                "site | https://www.guanghui.example/a?b=c",
                "site | http://光辉.example",
                "taxNumber | 91440300708461136T",
                "remark | 一行",
            })
    void right_values_pass(String code, String value) {
        assertEquals(List.of(), rules(code, value));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "name | 一二三四五六七八九十一 | FIELD_TOO_LONG",
                "capital | 1,000 | FIELD_NOT_A_NUMBER",
                "capital | 1.234 | FIELD_TOO_PRECISE",
                "capital | -1 | FIELD_TOO_SMALL",
                "capital | 一千 | FIELD_NOT_A_NUMBER",
                "capital | 1e5 | FIELD_NOT_A_NUMBER",
                "capital | 007 | FIELD_NOT_A_NUMBER",
                "capital | 1. | FIELD_NOT_A_NUMBER",
                "capital | .5 | FIELD_NOT_A_NUMBER",
                "capital | NaN | FIELD_NOT_A_NUMBER",
                "staff | 1.5 | FIELD_TOO_PRECISE",
                "staff | 99999999999999999999 | FIELD_NOT_A_NUMBER",
                "growth | 100.01 | FIELD_TOO_LARGE",
                "growth | 12.345 | FIELD_TOO_PRECISE",
                "area | 0.12345 | FIELD_TOO_PRECISE",
                "since | 2026-02-30 | FIELD_NOT_A_DATE",
                "since | 2025-02-29 | FIELD_NOT_A_DATE",
                "since | 2026/1/2 | FIELD_NOT_A_DATE",
                "since | 1799-12-31 | FIELD_DATE_OUT_OF_RANGE",
                "since | 2200-01-01 | FIELD_DATE_OUT_OF_RANGE",
                "since | 昨天 | FIELD_NOT_A_DATE",
                "listed | 是 | FIELD_NOT_YES_OR_NO",
                "listed | TRUE | FIELD_NOT_YES_OR_NO",
                "modes | WHOLESALE,OTHER | FIELD_NOT_A_CHOICE",
                "modes | WHOLESALE, | FIELD_NOT_A_CHOICE",
                "customerType | 企业客户 | FIELD_NOT_A_CHOICE",
                "customerType | company | FIELD_NOT_A_CHOICE",
                "phone | 26001234 | PHONE_AREA_CODE_MISSING",
                "phone | 0755*26001234 | PHONE_SPECIAL_CHARACTER",
                "phone | 1380000123 | FIELD_NOT_A_PHONE",
                "email | huang | FIELD_NOT_AN_EMAIL",
                "email | huang@ | FIELD_NOT_AN_EMAIL",
                "email | @guanghui.example | FIELD_NOT_AN_EMAIL",
                "email | huang@localhost | FIELD_NOT_AN_EMAIL",
                "email | a..b@guanghui.example | FIELD_NOT_AN_EMAIL",
                "email | .a@guanghui.example | FIELD_NOT_AN_EMAIL",
                "email | a@-x.example | FIELD_NOT_AN_EMAIL",
                "email | 黄@guanghui.example | FIELD_NOT_AN_EMAIL",
                "email | a b@guanghui.example | FIELD_NOT_AN_EMAIL",
                "creditCode | 91440300708461136X | CREDIT_CODE_CHECK_DIGIT",
                "creditCode | 9144 | CREDIT_CODE_FORM",
                "region | 4403 | FIELD_NOT_A_DIVISION",
                "region | 044030 | FIELD_NOT_A_DIVISION",
                "region | 深圳市 | FIELD_NOT_A_DIVISION",
                "postcode | 51800 | FIELD_NOT_A_POSTCODE",
                "postcode | 51800A | FIELD_NOT_A_POSTCODE",
                "idNumber | 11010519491231002x | ID_NUMBER_FORM",
                "idNumber | 110105194912310021 | ID_NUMBER_CHECK_DIGIT",
                "idNumber | 11010519491331002X | ID_NUMBER_FORM",
                "idNumber | 110105491231002 | ID_NUMBER_FORM",
                "account | 6222 | FIELD_NOT_AN_ACCOUNT",
                "account | 6222 0212 3456 | FIELD_NOT_AN_ACCOUNT",
                "site | javascript:alert(1) | FIELD_NOT_A_URL",
                "site | www.guanghui.example | FIELD_NOT_A_URL",
                "site | https:// | FIELD_NOT_A_URL",
                "site | https://a\"b | FIELD_NOT_A_URL",
                "taxNumber | 914403007084 | FIELD_PATTERN",
                "religion | 无 | FIELD_SWITCHED_OFF",
                "favourite | 红 | FIELD_UNKNOWN",
                "principalName | 黄志明 | FIELD_UNKNOWN",
            })
    void wrong_values_are_named(String code, String value, ProfileRule rule) {
        assertEquals(List.of(rule), rules(code, value));
    }

    @ParameterizedTest
    @DisplayName("看不见的字符和书写方向控制符不收")
    @ValueSource(
            ints = {
                0, 1, 7, 8, 9, 10, 13, 27, 0x7F, 0x85, 0x200B, 0x200E, 0x200F, 0x202A, 0x202E, 0x2028, 0x2066, 0x2069,
                0xFEFF, 0xD800, 0xDFFF, 0xFFFE, 0xE0041
            })
    void hidden_characters_are_refused(int point) {
        String value = point >= 0x10000 || !Character.isSurrogate((char) point)
                ? "光" + Character.toString(point) + "辉"
                : "光" + (char) point + "辉";
        assertEquals(List.of(ProfileRule.FIELD_CONTROL_CHARACTER), rules("name", value));
        assertEquals(List.of(), rules("name", dictionary.normalise("name", value)));
    }

    @Test
    void several_lines_are_for_long_texts_only() {
        assertEquals(List.of(), rules("remark", "一行\n两行"));
        assertEquals(List.of(ProfileRule.FIELD_CONTROL_CHARACTER), rules("name", "一行\n两行"));
    }

    @ParameterizedTest
    @DisplayName("C27 硬必填按阶段：登记、建档")
    @CsvSource({"REGISTRATION,name phone", "FILING,name phone address", "SOFT,''", "NONE,''"})
    @Regulation("002 §3.1")
    void empty_fields_are_named_by_stage(FieldStage stage, String missing) {
        String found = String.join(
                " ",
                dictionary.check(FieldValues.empty(), stage).stream()
                        .filter(p -> p.rule() == ProfileRule.FIELD_REQUIRED)
                        .map(Problem::field)
                        .toList());
        assertEquals(missing, found);
    }

    @Test
    void a_field_for_companies_is_not_asked_of_a_person() {
        FieldValues person = FieldValues.of(Map.of("customerType", "PERSON"));
        assertEquals(
                List.of("name", "phone", "address", "email", "principals"),
                dictionary.completeness(person).missing());
        assertEquals(
                List.of("name", "phone", "address", "email", "creditCode", "principals"),
                dictionary.completeness(FieldValues.empty()).missing().stream().toList());
    }

    @Test
    void rows_are_checked_cell_by_cell() {
        FieldValues values = FieldValues.of(
                Map.of(),
                Map.of(
                        "principals",
                        List.of(
                                Map.of("principalName", "黄志明", "principalMobile", "13800001234"),
                                Map.of("principalMobile", "26001234", "phone", "13800001234"))));
        assertEquals(
                List.of(
                        Problem.of("principals[1].principalName", ProfileRule.FIELD_REQUIRED),
                        Problem.of("principals[1].principalMobile", ProfileRule.PHONE_AREA_CODE_MISSING),
                        Problem.of("principals[1].phone", ProfileRule.FIELD_UNKNOWN, "phone")),
                dictionary.check(values, FieldStage.FILING).stream()
                        .filter(p -> p.field().startsWith("principals"))
                        .toList());
    }

    @Test
    void too_many_rows_and_unknown_tables_are_refused() {
        Map<String, String> row = Map.of("principalName", "黄志明");
        FieldValues values =
                FieldValues.of(Map.of(), Map.of("principals", List.of(row, row, row), "basic", List.of(row)));
        assertEquals(
                List.of(
                        Problem.of("principals", ProfileRule.TOO_MANY_ROWS, 2, 3),
                        Problem.of("basic", ProfileRule.GROUP_NOT_REPEATED, "basic")),
                dictionary.check(values, FieldStage.NONE));
    }

    @Test
    void long_texts_are_judged_quickly() {
        String hostile = "a".repeat(9_000) + "@";
        assertEquals(List.of(ProfileRule.FIELD_TOO_LONG), rules("email", hostile));
        assertEquals(List.of(ProfileRule.FIELD_TOO_LONG), rules("phone", "0".repeat(9_000)));
    }
}
