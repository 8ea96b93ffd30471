package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.kit.domain.Regulation;

@DisplayName("003-A 电话必须注明区号；000 不得含特殊字符")
class PhoneNumberTest {

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("各种写法归为一种")
    @CsvSource(
            delimiter = '|',
            value = {
                "13800001234 | 13800001234",
                "138 0000 1234 | 13800001234",
                "138-0000-1234 | 13800001234",
                "１３８００００１２３４ | 13800001234",
                "+8613800001234 | 13800001234",
                "+86 138 0000 1234 | 13800001234",
                "008613800001234 | 13800001234",
                "013800001234 | 13800001234",
                "19912345678 | 19912345678",
                "0755-26001234 | 0755-26001234",
                "075526001234 | 0755-26001234",
                "0755 26001234 | 0755-26001234",
                "(0755)26001234 | 0755-26001234",
                "（0755）26001234 | 0755-26001234",
                "0755－26001234 | 0755-26001234",
                "0755—26001234 | 0755-26001234",
                "0755 2600 1234 | 0755-26001234",
                "+86 755 26001234 | 0755-26001234",
                "86-0755 | !",
                "010-62345678 | 010-62345678",
                "01062345678 | 010-62345678",
                "021 52345678 | 021-52345678",
                "0512-6234567 | 0512-6234567",
                "0898-66881234 | 0898-66881234",
                "0755-26001234-801 | 0755-26001234-801",
                "0755-26001234转801 | 0755-26001234-801",
                "0755-26001234 转 801 | 0755-26001234-801",
                "0755-26001234轉801 | 0755-26001234-801",
                "0755-26001234分机801 | 0755-26001234-801",
                "0755-26001234 ext. 801 | 0755-26001234-801",
                "0755-26001234 EXT 801 | 0755-26001234-801",
                "0755-26001234#801 | 0755-26001234-801",
                "400-820-1234 | 400-820-1234",
                "4008201234 | 400-820-1234",
                "800 820 1234 | 800-820-1234",
                "400-820-1234-9 | 400-820-1234-9",
                "95588 | 95588",
                "12345 | 12345",
                "+852 2123 4567 | +85221234567",
                "+886-2-2312-3456 | +886223123456",
                "+49 30 123456 | +4930123456",
                "0049 30 123456 | +4930123456",
            })
    @Regulation("000 02 录入格式标准化")
    void one_form_for_every_way_to_write(String typed, String expected) {
        assertEquals(expected, PhoneNumber.read(typed).map(PhoneNumber::value).orElse("!"));
    }

    @ParameterizedTest
    @DisplayName("003-A 没有区号的座机不收")
    @ValueSource(strings = {"26001234", "2600 1234", "2600-1234", "6234567", "87654321"})
    @Regulation("003-A 电话必须注明区号")
    void a_land_line_without_area_code_is_refused(String typed) {
        assertEquals(ProfileRule.PHONE_AREA_CODE_MISSING, PhoneNumber.fault(typed));
    }

    @ParameterizedTest
    @DisplayName("000 特殊字符不收")
    @ValueSource(
            strings = {
                "0755/26001234",
                "13800001234，13900001234",
                "0755-26001234/26001235",
                "电话0755-26001234",
                "0755*26001234",
                "O755-26001234",
                "138OOOO1234",
                "13800001234;",
                "<13800001234>",
                "13800001234'--",
                "0755.26001234",
                "++8613800001234",
                "☎13800001234"
            })
    @Regulation("000 02 录入格式标准化")
    void special_characters_are_refused(String typed) {
        assertEquals(ProfileRule.PHONE_SPECIAL_CHARACTER, PhoneNumber.fault(typed));
    }

    @ParameterizedTest
    @DisplayName("位数或号段不对不收")
    @ValueSource(
            strings = {
                "1380000123",
                "138000012345",
                "12800001234",
                "11012345678",
                "0755-2600123456",
                "0755-12345678",
                "010-6234567",
                "0262345678",
                "1",
                "0",
                "-",
                "()",
                "+123",
                "+1234567890123456",
                "000000000000",
                "99999999999",
                "400-820-123",
                "13800001234转8"
            })
    void wrong_lengths_and_ranges_are_refused(String typed) {
        assertEquals(ProfileRule.FIELD_NOT_A_PHONE, PhoneNumber.fault(typed), typed);
        assertTrue(PhoneNumber.read(typed).isEmpty());
    }

    @ParameterizedTest(name = "{0} ends {1}")
    @CsvSource({
        "13800001234,1234",
        "0755-26001234,1234",
        "0755-26001234转801,1234",
        "400-820-1234,1234",
        "95588,5588",
        "+85221234567,4567"
    })
    void the_tail_is_the_end_of_the_number_before_the_extension(String typed, String tail) {
        assertEquals(tail, PhoneNumber.read(typed).orElseThrow().tail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"13800001234", "0755-26001234-801", "400-820-1234", "95588", "+85221234567", "010-62345678"})
    void the_canonical_form_reads_as_itself(String canonical) {
        assertEquals(canonical, PhoneNumber.read(canonical).orElseThrow().value());
    }

    @Test
    void digits_leave_every_separator_out() {
        assertEquals(
                "075526001234", PhoneNumber.read("0755-26001234").orElseThrow().digits());
    }
}
