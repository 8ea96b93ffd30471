package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kedang.kit.domain.Regulation;

@DisplayName("C19 个人信息脱敏")
@Regulation("PIPL 28")
class MaskTest {

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "NONE,光辉,光辉",
        "PHONE,13800001234,138****1234",
        "PHONE,0755-26001234,0755-****1234",
        "PHONE,0755-26001234-801,0755-****1234",
        "PHONE,400-820-1234,400-****1234",
        "PHONE,95588,***",
        "PHONE,+85221234567,+85****4567",
        "ID_NUMBER,440305199001011234,4403**********1234",
        "ID_NUMBER,1234,***",
        "BANK_ACCOUNT,6222021234567890123,****0123",
        "BANK_ACCOUNT,1234,***",
        "EMAIL,zhang@example.com,z***@example.com",
        "EMAIL,𠮷@example.com,𠮷***@example.com",
        "EMAIL,nonsense,***",
        "PERSON_NAME,张三,张*",
        "PERSON_NAME,欧阳修文,欧***",
        "PERSON_NAME,𠮷,𠮷*",
        "WHOLE,任何内容,***",
    })
    void shows_only_so_much(Mask mask, String value, String seen) {
        assertEquals(seen, mask.apply(value));
    }

    @ParameterizedTest
    @CsvSource({"PHONE,''", "ID_NUMBER,''", "WHOLE,''"})
    void nothing_stays_nothing(Mask mask, String value) {
        assertEquals("", mask.apply(value));
    }
}
