package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.kit.domain.Regulation;

@DisplayName("000 02 录入格式标准化：同一内容只有一种写法")
@Regulation("000 02 录入格式标准化")
class DictionaryNormaliseTest {
    private final Dictionary dictionary = Sample.dictionary();

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "name | '  光辉照明　' | 光辉照明",
                "name | Ｋ光辉 | Ｋ光辉",
                "capital | 1,000.50 | 1000.5",
                "capital | １，０００．５０ | 1000.5",
                "capital | ￥1,000 | 1000",
                "capital | 500万元 | 500",
                "capital | 500 万元 | 500",
                "capital | 0.00 | 0",
                "capital | +12 | 12",
                "capital | 12. | 12",
                "capital | 1,00 | 1,00",
                "capital | 10,00,000 | 10,00,000",
                "capital | 一千 | 一千",
                "capital | 1E3 | 1E3",
                "staff | 0012 | 12",
                "staff | 12人 | 12",
                "staff | 12.0 | 12",
                "growth | 12.50% | 12.5",
                "growth | 12％ | 12",
                "since | 2026/1/2 | 2026-01-02",
                "since | 2026-1-2 | 2026-01-02",
                "since | 2026.01.02 | 2026-01-02",
                "since | 2026年1月2日 | 2026-01-02",
                "since | 20260102 | 2026-01-02",
                "since | 2026-01-02 00:00:00 | 2026-01-02",
                "since | 2026-01-02T00:00 | 2026-01-02",
                "since | ２０２６－１－２ | 2026-01-02",
                "since | 2026/2/30 | 2026/2/30",
                "since | 1/2/2026 | 1/2/2026",
                "listed | 是 | true",
                "listed | 否 | false",
                "listed | 有 | true",
                "listed | 無 | false",
                "listed | YES | true",
                "listed | No | false",
                "listed | １ | true",
                "listed | √ | true",
                "listed | 也许 | 也许",
                "customerType | 企业客户 | COMPANY",
                "customerType | 企业 | COMPANY",
                "customerType | 个人 | PERSON",
                "customerType | company | COMPANY",
                "customerType | 企 | 企",
                "customerType | 客户 | 客户",
                "modes | 零售、批发 | WHOLESALE,RETAIL",
                "modes | '工程, 批发；批发' | WHOLESALE,PROJECT",
                "modes | RETAIL/其他 | RETAIL,其他",
                "phone | （0755）26001234转801 | 0755-26001234-801",
                "phone | ２６００１２３４ | 26001234",
                "email | ' Huang@GuangHui.Example ' | Huang@guanghui.example",
                "email | ｈ＠ａ．example | h@a.example",
                "creditCode | 9144 0300 7084 6113 6t | 91440300708461136T",
                "creditCode | 70846113-6 | 708461136",
                "idNumber | 110105 19491231 002x | 11010519491231002X",
                "account | 6222 0212 3456 7890 123 | 6222021234567890123",
                "account | 6222-0212-3456 | 622202123456",
                "postcode | ５１８０００ | 518000",
                "region | ' 440300 ' | 440300",
                "site | ' https://a.example ' | https://a.example",
                "favourite | ' 红 ' | 红",
            })
    void one_form(String code, String typed, String canonical) {
        assertEquals(canonical, dictionary.normalise(code, typed));
        assertEquals(canonical, dictionary.normalise(code, canonical), "canonical text stays");
    }

    @Test
    void composes_letters_and_keeps_rare_characters() {
        assertEquals("Café", dictionary.normalise("name", "Cafe\u0301"));
        assertEquals("𠮷野家", dictionary.normalise("name", "𠮷野家"));
    }

    @Test
    void takes_hidden_characters_out_and_keeps_lines_where_they_belong() {
        assertEquals("光辉", dictionary.normalise("name", "\u202E光\u200B辉\uFEFF"));
        assertEquals("一 二", dictionary.normalise("name", "一\n二"));
        assertEquals("一\n二\n三", dictionary.normalise("remark", "一\r\n二\r三"));
    }

    @Test
    void rows_are_normalised_and_empty_ones_disappear() {
        FieldValues typed = FieldValues.of(
                Map.of("name", " ", "staff", "1,200"),
                Map.of(
                        "principals",
                        List.of(
                                Map.of("principalName", "  "),
                                Map.of("principalName", " 黄志明 ", "principalMobile", "138 0000 1234"))));
        FieldValues clean = dictionary.normalise(typed);
        assertEquals(Map.of("staff", "1200"), clean.singles());
        assertEquals(
                List.of(Map.of("principalName", "黄志明", "principalMobile", "13800001234")), clean.rows("principals"));
    }
}
