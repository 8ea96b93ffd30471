package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.Verification;

@DisplayName("000 保密：看明文要说明用途，打印留标记，两者都记入审计")
class SeeingAndPrintingTest {
    private static final String PHONE = "0755-26001234";
    private static final String ACCOUNT = "6222020200112233";

    private final LampFactory factory = new LampFactory();
    private final CustomerId customer = filed();

    private CustomerId filed() {
        FieldValues values = guanghui().with("bankAccount", ACCOUNT);
        RegistrationId form = factory.submitted(values, LI_XIAOMEI);
        long revision = factory.store.registrations().find(form).orElseThrow().revision();
        return Objects.requireNonNull(factory.file
                .file(
                        new FileRegistration.Command(
                                form, revision, 1, values, "黄志明", Verification.Means.PHONE, MORNING, "", ""),
                        CHEN_SHUAN)
                .customer());
    }

    private String reveal(String field, String purpose) {
        factory.trail.changed.clear();
        factory.trail.values.clear();
        return factory.reveal.reveal(new RevealField.Command(customer, field, purpose), LI_XIAOMEI);
    }

    private FileRule refused(String field, String purpose) {
        return (FileRule)
                assertThrows(Refused.class, () -> reveal(field, purpose)).rule();
    }

    @Test
    void a_masked_value_is_shown_for_a_purpose_and_the_purpose_is_noted() {
        assertEquals(PHONE, reveal("phone", "  回访  "));
        assertEquals("回访", factory.trail.reason);
        assertEquals("KH-440300-0001 深圳光辉照明工程有限公司", factory.trail.subject);
        assertEquals(List.of("revealed"), factory.trail.changed);
        assertEquals(List.of("null -> phone"), factory.trail.values);
    }

    @Test
    void without_a_purpose_nothing_is_shown_and_the_field_asked_for_is_noted_all_the_same() {
        assertEquals(FileRule.PURPOSE_MISSING, refused("phone", "  "));
        assertEquals(List.of("null -> phone"), factory.trail.values);
    }

    @Test
    void only_what_is_masked_is_revealed() {
        assertEquals(FileRule.NOT_MASKED, refused("name", "看看"));
        assertEquals(FileRule.NOT_MASKED, refused("contacts[0].contactsName", "看看"));
        assertEquals(FileRule.NOT_MASKED, refused("nothing", "看看"));
        assertEquals("", reveal("idNumber", "看看"));
    }

    @Test
    void what_was_seen_stands_nowhere_in_the_audit() {
        assertEquals(ACCOUNT, reveal("bankAccount", "对账"));
        assertFalse(factory.trail.values.toString().contains(ACCOUNT));
        assertFalse(factory.trail.subject.contains(ACCOUNT));
    }

    @Test
    void a_customer_there_is_not_is_missing() {
        assertThrows(
                Missing.class,
                () -> factory.reveal.reveal(new RevealField.Command(CustomerId.next(), "phone", "回访"), LI_XIAOMEI));
        assertThrows(
                Missing.class, () -> factory.print.print(new PrintCard.Command(CustomerId.next(), "拜访"), LI_XIAOMEI));
    }

    @Test
    void both_are_sensitive_questions_with_a_right_of_their_own() {
        Question reveals = RevealField.class.getAnnotation(Question.class);
        Question prints = PrintCard.class.getAnnotation(Question.class);
        assertEquals(Permission.REVEAL_MASKED, reveals.needs());
        assertEquals(Permission.PRINT_FILE, prints.needs());
        assertTrue(reveals.sensitive() && prints.sensitive());
    }

    private PrintCard.Card printed(String purpose) {
        factory.trail.changed.clear();
        factory.trail.values.clear();
        return factory.print.print(new PrintCard.Command(customer, purpose), LI_XIAOMEI);
    }

    @Test
    void the_mark_on_the_paper_is_the_mark_in_the_audit() {
        PrintCard.Card card = printed("上门拜访");
        assertTrue(card.mark().matches("[0-9a-f]{16}"), card.mark());
        assertEquals(List.of("printed"), factory.trail.changed);
        assertEquals(List.of("null -> " + card.mark()), factory.trail.values);
        assertEquals("上门拜访", factory.trail.reason);
        assertEquals("KH-440300-0001 深圳光辉照明工程有限公司", factory.trail.subject);
        assertEquals(MORNING, card.at());
    }

    @Test
    void nothing_is_printed_without_a_purpose() {
        Refused refused = assertThrows(Refused.class, () -> printed("  "));
        assertEquals(FileRule.PURPOSE_MISSING, refused.rule());
        assertEquals("purpose", refused.problems().get(0).field());
    }

    @Test
    void the_paper_shows_masked_values_masked() {
        List<FileView.Cell> cells = printed("拜访").file().groups().stream()
                .flatMap(group -> group.cells().stream())
                .toList();
        assertTrue(cells.stream().anyMatch(cell -> cell.masked() && cell.value().equals("0755-****1234")));
        assertTrue(cells.stream().noneMatch(cell -> cell.value().contains(PHONE)));
    }

    @Test
    void the_same_content_has_the_same_mark_and_another_content_another_one() {
        String first = printed("拜访").mark();
        assertEquals(first, printed("再来一张").mark());
        long revision = factory.store.files().find(customer).orElseThrow().revision();
        assertNotNull(factory.edit.edit(
                new EditNotes.Command(customer, revision, Map.of("remark", "换了联系人"), Map.of(), "更新"), LI_XIAOMEI));
        assertNotEquals(first, printed("拜访").mark());
    }
}
