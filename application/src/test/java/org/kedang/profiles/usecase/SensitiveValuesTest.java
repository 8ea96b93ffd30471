package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LIU_YANG;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.TooOften;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.api.RegistrationView;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.Verification;

@DisplayName("敏感字段：登记表按字典掩码显示，审计日志不留明文")
class SensitiveValuesTest {
    private static final String PHONE = "0755-26001234";
    private static final String ID_NUMBER = "11010519491231002X";
    private static final String ACCOUNT = "6222020200112233";

    private final LampFactory factory = new LampFactory();
    private final Actor manager = FileFixtures.actor("M0001", "周立", Role.DEPARTMENT_MANAGER);
    private final Actor finance = FileFixtures.actor("F0001", "钱进", Role.FINANCE);

    private static FieldValues sensitive() {
        return guanghui().with("idNumber", ID_NUMBER).with("bankAccount", ACCOUNT);
    }

    private RegistrationView read(RegistrationId form, Actor reader) {
        return factory.readForm.read(new ReadRegistration.Command(form), reader);
    }

    private FileRegistration.Filed file(RegistrationId id, FieldValues entered) {
        Registration form = factory.store.registrations().find(id).orElseThrow();
        return factory.file.file(
                new FileRegistration.Command(
                        id, form.revision(), 1, entered, "黄志明", Verification.Means.PHONE, MORNING, "", ""),
                CHEN_SHUAN);
    }

    @Test
    void author_and_decider_of_the_waiting_stage_see_the_form_in_clear_others_masked() {
        RegistrationId form = factory.submitted(sensitive(), LI_XIAOMEI);
        assertEquals(sensitive(), read(form, LI_XIAOMEI).values());
        assertEquals(sensitive(), read(form, CHEN_SHUAN).values());
        assertTrue(read(form, CHEN_SHUAN).mayVerify());
        RegistrationView seen = read(form, manager);
        assertEquals("0755-****1234", seen.values().text("phone"));
        assertEquals("1101**********002X", seen.values().text("idNumber"));
        assertEquals("****2233", seen.values().text("bankAccount"));
        assertEquals("深圳光辉照明工程有限公司", seen.values().text("name"));
        assertFalse(seen.mayVerify());
        assertTrue(assertThrows(NotPermitted.class, () -> read(form, LIU_YANG)).hidden());
        assertTrue(assertThrows(NotPermitted.class, () -> read(form, finance)).hidden());
    }

    @Test
    void the_right_of_a_decider_ends_with_his_stage() {
        RegistrationId form = factory.submitted(sensitive(), LI_XIAOMEI);
        assertEquals("KH-440300-0001", file(form, sensitive()).number());
        RegistrationView seen = read(form, CHEN_SHUAN);
        assertEquals("****2233", seen.values().text("bankAccount"));
        assertFalse(seen.mayVerify());
        assertEquals(sensitive(), read(form, LI_XIAOMEI).values());
    }

    @Test
    void no_sensitive_value_reaches_the_journal_in_clear() {
        RegistrationId form = factory.submitted(guanghui(), LI_XIAOMEI);
        FieldValues entered = sensitive().with("phone", "0755-26005678");
        CustomerId customer = file(form, entered).customer();
        assertTrue(factory.trail.changed.containsAll(List.of("phone", "idNumber", "bankAccount")));
        if (customer == null) {
            throw new AssertionError("not filed");
        }
        long revision = factory.store.files().find(customer).orElseThrow().revision();
        assertEquals(
                2,
                factory.edit
                        .edit(
                                new EditNotes.Command(
                                        customer,
                                        revision,
                                        Map.of("bankAccount", "6222020200445566"),
                                        Map.of(),
                                        "换了账户"),
                                LI_XIAOMEI)
                        .version());
        assertTrue(factory.trail.values.contains("****2233 -> ****5566"));
        for (String noted : factory.trail.values) {
            for (String secret : List.of(PHONE, "0755-26005678", ID_NUMBER, ACCOUNT, "6222020200445566")) {
                assertFalse(noted.contains(secret), noted);
            }
        }
    }

    @Test
    void who_tries_telephone_after_telephone_has_to_wait_and_who_reads_everything_has_not() {
        for (int i = 0; i < 3 * LampFactory.PHONES_AN_HOUR; i++) {
            CheckDuplicates.Command next =
                    CheckDuplicates.Command.of(FieldValues.of(Map.of("phone", "0755-8888000" + i % 10)));
            if (i < LampFactory.PHONES_AN_HOUR) {
                assertEquals(0, factory.check.check(next, LIU_YANG).matches().size());
            }
            assertEquals(0, factory.check.check(next, CHEN_SHUAN).matches().size());
        }
        CheckDuplicates.Command another = CheckDuplicates.Command.of(FieldValues.of(Map.of("phone", "0755-88880009")));
        TooOften waits = assertThrows(TooOften.class, () -> factory.check.check(another, LIU_YANG));
        assertEquals(FileRule.TOO_MANY_CHECKS, waits.rule());
        assertEquals(3600, waits.seconds());
        CheckDuplicates.Command byName = CheckDuplicates.Command.of(FieldValues.of(Map.of("name", "南山照明")));
        assertEquals(0, factory.check.check(byName, LIU_YANG).matches().size());
    }

    @Test
    void asking_for_a_stranger_by_telephone_is_noted_asking_for_nobody_or_ones_own_is_not() {
        RegistrationId form = factory.submitted(guanghui(), LI_XIAOMEI);
        assertEquals("KH-440300-0001", file(form, guanghui()).number());
        CheckDuplicates.Command byPhone = CheckDuplicates.Command.of(FieldValues.of(Map.of("phone", PHONE)));
        assertEquals(1, factory.check.check(byPhone, LI_XIAOMEI).matches().size());
        assertTrue(factory.trail.nothingShown);
        factory.trail.nothingShown = false;
        assertEquals(
                0,
                factory.check
                        .check(CheckDuplicates.Command.of(FieldValues.of(Map.of("phone", "0755-99998888"))), LIU_YANG)
                        .matches()
                        .size());
        assertTrue(factory.trail.nothingShown);
        factory.trail.nothingShown = false;
        assertEquals(1, factory.check.check(byPhone, LIU_YANG).matches().size());
        assertFalse(factory.trail.nothingShown);
        assertEquals("KH-440300-0001 深圳光辉照明工程有限公司", factory.trail.subject);
        assertTrue(factory.trail.changed.contains("alikeByPHONE"));
    }
}
