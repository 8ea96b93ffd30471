package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;

@DisplayName("003-A 系统根据内定的编码规则赋予编号")
class CodeRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest(name = "{0} no. {1} = {2}")
    @CsvSource({
        "KH-{行政区划6位}-{4位流水},12,KH-440305-0012",
        "KH-{行政区划6位}-{4位流水},1,KH-440305-0001",
        "KH-{行政区划6位}-{4位流水},9999,KH-440305-9999",
        "KH-{行政区划6位}-{4位流水},10000,KH-440305-10000",
        "KH-{行政区划4位}-{6位流水},7,KH-4403-000007",
        "{行政区划2位}{年2位}{月}{3位流水},5,442611005",
        "客{年4位}-{5位流水},42,客2026-00042",
        "K{9位流水},123,K000000123",
        "AB-{1位流水},17,AB-17",
    })
    @Regulation("003-A 系统根据内定的编码规则")
    void makes_the_number(String template, long running, String number) {
        assertEquals(
                number, new CodeRule(template).number("440305", DAY, running).value());
    }

    @Test
    @DisplayName("S01 KH-440300-0012")
    void the_number_of_the_scenario() {
        CodeRule rule = new CodeRule("KH-{行政区划6位}-{4位流水}");
        assertEquals("KH-440300-", rule.series("440300", DAY));
        assertEquals(new CustomerNumber("KH-440300-0012"), rule.number("440300", DAY, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KH-0001",
                "KH-{行政区划6位}",
                "KH-{行政区划5位}-{4位流水}",
                "{4位流水}-{4位流水}",
                "{4位流水}-KH",
                "KH-{0位流水}",
                "KH-{10位流水}",
                "kh-{4位流水}",
                "KH {4位流水}",
                "KH/{4位流水}",
                "KH-{流水}",
                "KH-{4位流水",
                "KH-{}{4位流水}"
            })
    @Regulation("003-A 系统根据内定的编码规则")
    void a_wrong_template_is_refused(String template) {
        Refused no = assertThrows(Refused.class, () -> new CodeRule(template));
        assertEquals(ProfileRule.CODE_RULE_WRONG, no.rule());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4403", "44030A", "4403001"})
    void a_series_needs_a_division(String division) {
        CodeRule rule = new CodeRule("KH-{行政区划6位}-{4位流水}");
        assertThrows(Refused.class, () -> rule.series(division, DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KH-440300-0012", "客2026-00042", "S1023", "A-1"})
    @Regulation("003-C §三1a")
    void numbers_people_use_are_numbers(String number) {
        assertEquals(number, new CustomerNumber(number).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AB", "-AB", "AB-", "kh-1234", "KH 1234", "KH_1234", "KH-12'34", "KH-1234\n"})
    @Regulation("003-C §三1a")
    void other_texts_are_no_numbers(String number) {
        assertThrows(Refused.class, () -> new CustomerNumber(number));
    }

    @Test
    void a_typed_number_is_tidied() {
        assertEquals("KH-440300-0012", CustomerNumber.of(" ｋｈ-440300-0012 ").value());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("003-E 区域+门牌号+公司名称+W")
    @CsvSource({
        "深圳市南山区科苑路8号,南山区8号光辉照明W",
        "深圳市南山区科苑路１２号A栋,南山区12号光辉照明W",
        "深圳市南山区科苑路8-1号,南山区8-1号光辉照明W",
    })
    void the_account_name_follows_its_template(String address, String alias) {
        AliasTemplate template = new AliasTemplate("ACCOUNT_NAME", "{区域}{门牌号}{公司名称}W");
        FieldValues values = FieldValues.of(Map.of("name", "光辉照明", "address", address));
        assertEquals(Optional.of(alias), template.of(values, "南山区", "KH-440305-0001"));
    }

    @Test
    void without_a_door_number_there_is_no_account_name() {
        AliasTemplate template = new AliasTemplate("ACCOUNT_NAME", "{区域}{门牌号}{公司名称}W");
        FieldValues values = FieldValues.of(Map.of("name", "光辉照明", "address", "科技园"));
        assertEquals(Optional.empty(), template.of(values, "南山区", "KH-440305-0001"));
    }
}
