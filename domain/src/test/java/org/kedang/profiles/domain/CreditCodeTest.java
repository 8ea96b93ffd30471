package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.kit.domain.Regulation;

@DisplayName("GB 32100 统一社会信用代码；003-M 组织机构代码证（C20）")
@Regulation("GB 32100")
class CreditCodeTest {

    @ParameterizedTest
    @DisplayName("公开的企业代码通过校验")
    @ValueSource(
            strings = {
                "91440300708461136T", // 腾讯科技
                "91110000802100433B", // 百度在线
                "91330100799655058B", // 阿里巴巴
                "914403001922038216", // 华为技术
                "91440300192185379H" // 万科
            })
    void real_codes_pass(String code) {
        assertNull(CreditCode.fault(code));
        assertEquals(
                CreditCode.Kind.UNIFIED, CreditCode.read(code).orElseThrow().kind());
    }

    static Stream<String> oneCharacterWrong() {
        String right = "91440300708461136T";
        return IntStream.range(0, 18).mapToObj(i -> {
            char wrong = right.charAt(i) == '3' ? '4' : '3';
            return right.substring(0, i) + wrong + right.substring(i + 1);
        });
    }

    @ParameterizedTest
    @DisplayName("错一位必被发现")
    @MethodSource("oneCharacterWrong")
    void one_wrong_character_is_always_found(String code) {
        assertTrue(CreditCode.read(code).isEmpty());
    }

    @ParameterizedTest
    @DisplayName("格式不对")
    @ValueSource(
            strings = {
                "",
                "9144030070846113",
                "91440300708461136TT",
                "9144030070846113IT",
                "9144030070846113OT",
                "914403A0708461136T",
                "91000300708461136T",
                "91990300708461136T",
                "统一社会信用代码",
                "4403011012345XXX"
            })
    void other_forms_are_refused(String code) {
        assertEquals(ProfileRule.CREDIT_CODE_FORM, CreditCode.fault(code));
    }

    @ParameterizedTest
    @DisplayName("空格、连字符、全角、小写都能读")
    @ValueSource(
            strings = {" 91440300708461136t ", "9144 0300 7084 6113 6T", "91440300-70846113-6T", "９１４４０３００７０８４６１１３６Ｔ"})
    void typing_habits_are_forgiven(String code) {
        assertEquals("91440300708461136T", CreditCode.read(code).orElseThrow().value());
    }

    @ParameterizedTest
    @DisplayName("C20 第 9 至 17 位就是组织机构代码")
    @CsvSource({"91440300708461136T,708461136", "914403001922038216,192203821", "91440300192185379H,192185379"})
    void the_old_organisation_code_leads_to_the_same_enterprise(String unified, String organisation) {
        CreditCode now = CreditCode.read(unified).orElseThrow();
        CreditCode old = CreditCode.read(organisation).orElseThrow();
        CreditCode tax = CreditCode.read("440300" + organisation).orElseThrow();
        assertEquals(organisation, now.organisationCode().orElseThrow());
        assertFalse(Collections.disjoint(now.matchKeys(), old.matchKeys()));
        assertFalse(Collections.disjoint(now.matchKeys(), tax.matchKeys()));
    }

    @Test
    void organisation_code_with_hyphen_is_read_and_a_wrong_check_digit_named() {
        assertEquals("708461136", CreditCode.read("70846113-6").orElseThrow().value());
        assertEquals(ProfileRule.CREDIT_CODE_CHECK_DIGIT, CreditCode.fault("70846113-7"));
    }

    @ParameterizedTest
    @DisplayName("旧 15 位注册号按 MOD 11,10 校验")
    @ValueSource(strings = {"110108000000016"})
    void a_registration_number_of_fifteen_digits_passes(String code) {
        assertEquals(
                CreditCode.Kind.REGISTRATION,
                CreditCode.read(code).orElseThrow().kind());
        assertEquals("110108", CreditCode.read(code).orElseThrow().division().orElseThrow());
    }

    @Test
    void exactly_one_last_digit_of_ten_completes_a_registration_number() {
        long right = IntStream.range(0, 10)
                .filter(d -> CreditCode.read("11010800000001" + d)
                        .filter(c -> c.kind() == CreditCode.Kind.REGISTRATION)
                        .isPresent())
                .count();
        assertEquals(1, right);
    }

    @Test
    void generated_codes_pass() {
        for (int i = 0; i < 500; i++) {
            String first8 = String.format("%08d", i * 7919 % 100_000_000);
            String organisation = first8 + CreditCode.organisationCheckDigit(first8);
            String first17 = "91440300" + organisation;
            String code = first17 + CreditCode.checkDigit(first17);
            assertNull(CreditCode.fault(code), code);
            assertEquals(
                    "440300", CreditCode.read(code).orElseThrow().division().orElseThrow());
        }
    }
}
