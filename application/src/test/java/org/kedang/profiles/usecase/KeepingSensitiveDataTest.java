package org.kedang.profiles.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.ChangingFactory.WANG_JIANGUO;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.api.ConsentView;
import org.kedang.profiles.api.FilePoint;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.ConsentRule;
import org.kedang.profiles.domain.ErasedValue;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FieldChange;
import org.kedang.profiles.domain.FileVersion;

@DisplayName("C19 敏感个人信息：有目的、有同意才进档案；撤回即不见")
@Regulation("PIPL 28")
class KeepingSensitiveDataTest {
    private final ChangingFactory factory = new ChangingFactory();

    private EvidenceId paper() {
        return factory.storeEvidence
                .store(
                        new StoreEvidence.Command(
                                factory.customer, "同意书.pdf", EvidenceContent.of("%PDF-1.7 同意".getBytes(UTF_8))),
                        LI_XIAOMEI)
                .id();
    }

    private ConsentId consent(String... fields) {
        return factory.recordConsent.record(
                new RecordConsent.Command(factory.customer, "沈佳", TODAY, List.of(fields), paper()), LI_XIAOMEI);
    }

    private void withdraw(ConsentId consent) {
        factory.withdrawConsent.withdraw(
                new WithdrawConsent.Command(factory.customer, consent, TODAY, "本人要求"), LI_XIAOMEI);
    }

    private ChangeRequestId kept(String value) {
        ChangeRequestId id = factory.asked(LI_XIAOMEI, "religion", value);
        factory.needed(id, WANG_JIANGUO);
        int version = factory.applied(id, CHEN_SHUAN).version();
        assertEquals(factory.file().version(), version);
        return id;
    }

    private FileView file() {
        return factory.readFile.read(factory.customer, LI_XIAOMEI);
    }

    private static String cell(FileView file, String code) {
        return file.groups().stream()
                .flatMap(group -> Stream.concat(
                        group.cells().stream(), group.rows().stream().flatMap(List::stream)))
                .filter(cell -> cell.field().code().equals(code))
                .map(FileView.Cell::value)
                .findFirst()
                .orElse("");
    }

    private static List<Rule> rules(Refused refused) {
        return refused.problems().stream().map(Problem::rule).toList();
    }

    @Test
    @Regulation("PIPL 29")
    void without_consent_a_sensitive_value_does_not_enter_and_the_field_is_named() {
        Refused refused = assertThrows(Refused.class, () -> factory.asked(LI_XIAOMEI, "religion", "佛教"));
        assertEquals(ConsentRule.CONSENT_MISSING, refused.rule());
        assertEquals("religion", refused.problems().get(0).field());
        assertEquals(
                ChangeRequest.State.ASKED,
                factory.view(factory.asked(LI_XIAOMEI, "email", "sj@xinghe.example"), LI_XIAOMEI)
                        .state());
    }

    @Test
    void a_consent_is_about_the_fields_it_names_and_about_rows_too() {
        consent("religion");
        Map<String, List<Map<String, String>>> rows =
                Map.of("principals", List.of(Map.of("principalName", "沈佳", "principalFamily", "已婚")));
        AskForChange.Command wish = new AskForChange.Command(
                factory.customer, factory.file().revision(), Map.of(), rows, "补充", "", null, List.of());
        Refused refused = assertThrows(Refused.class, () -> factory.ask.ask(wish, LI_XIAOMEI));
        assertEquals(List.of(ConsentRule.CONSENT_MISSING), rules(refused));
        assertEquals("principals[0].principalFamily", refused.problems().get(0).field());
    }

    @Test
    void a_consent_needs_a_person_a_day_a_sensitive_field_and_its_paper() {
        EvidenceId paper = paper();
        assertRefused(ConsentRule.CONSENT_PERSON_MISSING, " ", TODAY, List.of("religion"), paper);
        assertRefused(ConsentRule.CONSENT_DATE, "沈佳", TODAY.plusDays(1), List.of("religion"), paper);
        assertRefused(ConsentRule.CONSENT_FIELD, "沈佳", TODAY, List.of("email"), paper);
        assertRefused(ConsentRule.CONSENT_FIELDS_MISSING, "沈佳", TODAY, List.of(), paper);
        assertRefused(ConsentRule.CONSENT_PAPER_MISSING, "沈佳", TODAY, List.of("religion"), EvidenceId.next());
    }

    private void assertRefused(ConsentRule rule, String person, LocalDate day, List<String> fields, EvidenceId paper) {
        RecordConsent.Command command = new RecordConsent.Command(factory.customer, person, day, fields, paper);
        assertEquals(
                rule,
                assertThrows(Refused.class, () -> factory.recordConsent.record(command, LI_XIAOMEI))
                        .rule());
    }

    @Test
    void with_consent_it_is_kept_and_shown_under_its_mask() {
        consent("religion");
        kept("佛教");
        assertEquals("***", cell(file(), "religion"));
        assertEquals("佛教", reveal());
        ConsentView seen = factory.readConsents
                .read(factory.customer, LI_XIAOMEI)
                .consents()
                .get(0);
        assertEquals("沈佳", seen.person());
        assertEquals("安排宴请", seen.items().get(0).purpose());
        assertEquals("同意书.pdf", seen.paperName());
        assertEquals("李晓梅", seen.recordedBy());
    }

    private String reveal() {
        return factory.reveal.reveal(new RevealField.Command(factory.customer, "religion", "安排宴请"), LI_XIAOMEI);
    }

    @Test
    @DisplayName("撤回同意：页面不再出现；旧版本、比较、变更单上写明已清除，内容无处可寻")
    @Regulation("PIPL 15")
    void once_the_consent_is_taken_back_the_value_is_erased_everywhere() {
        ConsentId consent = consent("religion");
        ChangeRequestId request = kept("佛教");
        int version = factory.file().version();
        withdraw(consent);
        String erased = new ErasedValue(TODAY, "李晓梅 S1023").written();
        assertEquals("", cell(file(), "religion"));
        assertEquals("", reveal());
        assertEquals("", factory.file().values().text("religion"));
        FileView past = factory.asOf
                .read(new ReadFileAsOf.Command(factory.customer, FilePoint.version(version)), LI_XIAOMEI)
                .file();
        assertEquals(erased, cell(past, "religion"));
        List<FieldChange> told =
                factory.history.read(new ReadHistory.Command(factory.customer, null, 20), LI_XIAOMEI).items().stream()
                        .flatMap(entry -> entry.changes().stream())
                        .filter(change -> change.field().equals("religion"))
                        .toList();
        assertEquals(
                List.of(new FieldChange("religion", erased, null), new FieldChange("religion", null, erased)), told);
        assertEquals(erased, factory.view(request, CHEN_SHUAN).after().text("religion"));
        assertEquals(
                "",
                factory.form.read(factory.customer, LI_XIAOMEI).fields().stream()
                        .filter(single -> single.field().code().equals("religion"))
                        .findFirst()
                        .orElseThrow()
                        .value());
        assertFalse(factory.index.toString().contains("佛教"));
        assertFalse(factory.trail.values.toString().contains("佛教"), factory.trail.values.toString());
    }

    @Test
    void taking_it_back_is_in_the_journal_and_makes_a_version_that_says_why() {
        ConsentId consent = consent("religion");
        kept("佛教");
        withdraw(consent);
        assertEquals(FileVersion.Kind.CONSENT, factory.lastVersion().kind());
        assertEquals("本人要求", factory.lastVersion().reason());
        assertEquals(List.of(), factory.tasks.ofCustomer(factory.customer, 10));
        assertTrue(factory.trail.changed.containsAll(List.of("consent", "religion", "erased")));
    }

    @Test
    void where_the_file_says_nothing_there_is_no_version() {
        int before = factory.file().version();
        withdraw(consent("religion"));
        assertEquals(before, factory.file().version());
    }

    @Test
    @DisplayName("清除的内容不能靠恢复旧版本取回，也不能照抄标记")
    void what_was_erased_is_not_restored() {
        ConsentId consent = consent("religion");
        kept("佛教");
        int version = factory.file().version();
        withdraw(consent);
        AskForChange.Command back = new AskForChange.Command(
                factory.customer,
                factory.file().revision(),
                Map.of(),
                Map.of(),
                "恢复",
                "",
                null,
                List.of(),
                new AskForChange.Restore(version, List.of("religion")));
        assertThrows(Refused.class, () -> factory.ask.ask(back, LI_XIAOMEI));
        assertThrows(
                Refused.class, () -> factory.asked(LI_XIAOMEI, "religion", new ErasedValue(TODAY, "某人").written()));
    }

    @Test
    @DisplayName("目的变更后同意不再有效：数据管理员一步移除并清除")
    @Regulation("PIPL 47")
    void the_data_administrator_takes_out_what_nobody_consents_to() {
        ConsentId consent = consent("religion");
        kept("佛教");
        assertFalse(factory.readConsents.read(factory.customer, CHEN_SHUAN).removable());
        RemoveUnconsented.Command nothing =
                new RemoveUnconsented.Command(factory.customer, factory.file().revision(), "再次");
        assertEquals(
                ConsentRule.NOTHING_TO_REMOVE,
                assertThrows(Refused.class, () -> factory.removeUnconsented.remove(nothing, CHEN_SHUAN))
                        .rule());
        assertTrue(factory.consents.find(consent).orElseThrow().inForce());
    }

    @Test
    void a_request_that_waits_keeps_only_what_it_was_about_and_is_not_applied() {
        ConsentId consent = consent("religion");
        ChangeRequestId id = factory.asked(LI_XIAOMEI, "religion", "佛教");
        factory.needed(id, WANG_JIANGUO);
        withdraw(consent);
        assertTrue(ErasedValue.is(factory.view(id, CHEN_SHUAN).after().text("religion")));
        Refused refused = assertThrows(Refused.class, () -> factory.applied(id, CHEN_SHUAN));
        assertEquals(ConsentRule.CONSENT_MISSING, refused.rule());
    }

    @Test
    void it_is_taken_back_once_with_a_reason_and_not_before_it_was_given() {
        ConsentId consent = consent("religion");
        for (WithdrawConsent.Command wrong : List.of(
                new WithdrawConsent.Command(factory.customer, consent, TODAY, " "),
                new WithdrawConsent.Command(factory.customer, consent, TODAY.minusDays(1), "要求"),
                new WithdrawConsent.Command(factory.customer, consent, TODAY.plusDays(1), "要求"))) {
            assertThrows(Refused.class, () -> factory.withdrawConsent.withdraw(wrong, LI_XIAOMEI));
        }
        withdraw(consent);
        assertEquals(
                ConsentRule.CONSENT_WITHDRAWN,
                assertThrows(Refused.class, () -> withdraw(consent)).rule());
        assertThrows(Missing.class, () -> withdraw(ConsentId.next()));
    }
}
