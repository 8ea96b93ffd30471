package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LIU_YANG;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.MORNING;
import static org.kedang.profiles.usecase.FileFixtures.guanghui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.Verification;

@DisplayName("从登记表到正式建档（002 §3.2，S01）")
class OpeningAFileTest {
    private final LampFactory factory = new LampFactory();

    private Registration form(RegistrationId id) {
        return factory.store.registrations().find(id).orElseThrow();
    }

    private FileRegistration.Command confirmed(RegistrationId id, String notSame) {
        return new FileRegistration.Command(
                id, form(id).revision(), 1, null, "黄志明", Verification.Means.PHONE, MORNING, "", notSame);
    }

    private CustomerId filed(FieldValues values) {
        RegistrationId id = factory.submitted(values, LI_XIAOMEI);
        CustomerId customer = factory.file.file(confirmed(id, ""), CHEN_SHUAN).customer();
        assertNotNull(customer);
        return customer;
    }

    private static void assertRefused(Rule rule, Executable work) {
        assertEquals(rule, assertThrows(Refused.class, work).rule());
    }

    @Test
    @DisplayName("002 §3.2 核实后编号、建档、通知登记人")
    @Regulation("002 §3.2")
    void a_confirmed_form_becomes_a_numbered_file_and_its_author_is_told() {
        RegistrationId id = factory.submitted(guanghui(), LI_XIAOMEI);
        FileRegistration.Filed filed = factory.file.file(confirmed(id, ""), CHEN_SHUAN);
        assertEquals("KH-440300-0001", filed.number());
        assertEquals(Registration.State.FILED, form(id).state());
        CustomerId customer = filed.customer();
        assertNotNull(customer);
        FileVersion first =
                factory.store.files().versions(customer, Integer.MAX_VALUE, 5).get(0);
        assertEquals(1, first.no());
        assertEquals("新建", first.reason());
        assertEquals(CHEN_SHUAN.id(), first.by());
        assertEquals(LI_XIAOMEI.id(), first.requestedBy());
        assertEquals(
                List.of(new LampFactory.Notice(
                        LI_XIAOMEI.id(),
                        "customerFiled",
                        Map.of("number", "KH-440300-0001", "name", "深圳光辉照明工程有限公司", "by", "陈数安"))),
                factory.notices);
        assertTrue(factory.index.containsKey(customer));
        assertEquals(
                5,
                factory.history
                        .read(new ReadHistory.Command(customer, null, 10), LI_XIAOMEI)
                        .items()
                        .size());
    }

    @Test
    @DisplayName("C03 客户不能确认：退回并写明问题，不占编号")
    @Regulation("002 §3.2")
    void a_returned_form_keeps_everything_typed_and_uses_no_number() {
        RegistrationId id = factory.submitted(guanghui(), LI_XIAOMEI);
        assertRefused(
                FileRule.QUESTION_MISSING,
                () -> factory.giveBack.giveBack(new ReturnRegistration.Command(id, 1, " "), CHEN_SHUAN));
        factory.giveBack.giveBack(new ReturnRegistration.Command(id, 1, "电话打不通，请核对"), CHEN_SHUAN);
        assertEquals(Registration.State.RETURNED, form(id).state());
        assertEquals("电话打不通，请核对", form(id).question());
        assertEquals(guanghui(), form(id).values());
        assertEquals(List.of(), factory.store.given());
        assertEquals("registrationReturned", factory.notices.get(0).template());
        long revision =
                factory.submit.submit(new SubmitRegistration.Command(id, form(id).revision(), null, ""), LI_XIAOMEI);
        assertEquals(form(id).revision(), revision);
        assertEquals(
                "KH-440300-0001",
                factory.file.file(confirmed(id, ""), CHEN_SHUAN).number());
    }

    @Test
    @Regulation("002 §3.1")
    void a_draft_keeps_whatever_is_typed_right_or_wrong() {
        FieldValues wrong = FieldValues.of(Map.of("name", "光辉", "phone", "not a phone", "nosuch", "x\0y"));
        StartRegistration.Started started =
                factory.start.start(StartRegistration.Command.of(FieldValues.empty()), LI_XIAOMEI);
        SaveDraft.Command typed = new SaveDraft.Command(started.id(), started.revision(), wrong, FileTier.PROVISIONAL);
        long revision = factory.save.save(typed, LI_XIAOMEI);
        assertEquals("not a phone", form(started.id()).values().text("phone"));
        assertEquals("x\uFFFDy", form(started.id()).values().text("nosuch"));
        assertEquals(revision, factory.save.save(typed, LI_XIAOMEI));
        assertThrows(
                Stale.class,
                () -> factory.save.save(
                        new SaveDraft.Command(started.id(), revision + 1, FieldValues.empty(), FileTier.FULL),
                        LI_XIAOMEI));
        assertRefused(
                FileRule.NOT_AUTHOR,
                () -> factory.save.save(
                        new SaveDraft.Command(started.id(), revision, FieldValues.empty(), FileTier.FULL), LIU_YANG));
        assertRefused(
                ProfileRule.FIELDS_WRONG,
                () -> factory.submit.submit(
                        new SubmitRegistration.Command(started.id(), revision, null, ""), LI_XIAOMEI));
    }

    @Test
    void a_withdrawn_form_blocks_nobody() {
        RegistrationId id = factory.submitted(guanghui(), LI_XIAOMEI);
        assertRefused(FileRule.BEING_REGISTERED, () -> factory.submitted(guanghui(), LIU_YANG));
        factory.withdraw.withdraw(new WithdrawRegistration.Command(id, form(id).revision(), "重复"), LI_XIAOMEI);
        assertEquals(Registration.State.WITHDRAWN, form(id).state());
        assertNotNull(factory.submitted(guanghui(), LIU_YANG));
    }

    @Test
    @DisplayName("003-L §2.1 每一客户只有一份档案")
    @Regulation("003-L §2.1")
    void a_second_file_for_the_same_customer_is_refused_and_shows_only_number_name_and_owner() {
        CustomerId customer = filed(guanghui());
        FieldValues spaced = guanghui().with("name", "深圳光辉照明 工程有限公司");
        assertRefused(FileRule.CUSTOMER_EXISTS, () -> factory.submitted(spaced, LIU_YANG));
        DuplicateFindings found = factory.check.check(CheckDuplicates.Command.of(spaced), LIU_YANG);
        assertInstanceOf(DuplicateFindings.Certain.class, found);
        assertEquals(customer, found.matches().get(0).card().customer());
        assertEquals("李晓梅", found.matches().get(0).card().owner());
    }

    @Test
    @Regulation("003-K step 5")
    void a_customer_much_like_another_needs_a_word_why_he_is_not_the_same() {
        CustomerId unused = filed(guanghui());
        FieldValues alike = guanghui().with("name", "深圳市光辉照明工程公司").with("phone", "0755-88886666");
        assertRefused(FileRule.MAYBE_EXISTS, () -> factory.submitted(alike, LIU_YANG));
        StartRegistration.Started started = factory.start.start(StartRegistration.Command.of(alike), LIU_YANG);
        long revision = factory.submit.submit(
                new SubmitRegistration.Command(started.id(), started.revision(), null, "另一家，老板不同"), LIU_YANG);
        assertEquals(form(started.id()).revision(), revision);
        assertEquals(
                "KH-440300-0002",
                factory.file.file(confirmed(started.id(), ""), CHEN_SHUAN).number());
    }

    @Test
    @DisplayName("002 §5.5 建档后只有备注可以直接修改")
    @Regulation("002 §5.5")
    void after_filing_only_notes_change_directly_and_each_time_as_a_version_with_a_reason() {
        CustomerId customer = filed(guanghui());
        long revision = factory.store.files().find(customer).orElseThrow().revision();
        assertRefused(
                FileRule.CHANGE_NEEDS_REQUEST,
                () -> factory.edit.edit(
                        new EditNotes.Command(customer, revision, Map.of("address", "别处"), Map.of(), "搬家"),
                        LI_XIAOMEI));
        assertRefused(
                FileRule.REASON_MISSING,
                () -> factory.edit.edit(
                        new EditNotes.Command(customer, revision, Map.of("remark", "大客户"), Map.of(), " "), LI_XIAOMEI));
        assertEquals(
                2,
                factory.edit
                        .edit(
                                new EditNotes.Command(customer, revision, Map.of("remark", "大客户"), Map.of(), "回访"),
                                LI_XIAOMEI)
                        .version());
        assertRefused(
                FileRule.STAGE_DATE,
                () -> factory.stage.change(
                        new ChangeStage.Command(
                                customer, revision, LifeStage.LOST, FileFixtures.TODAY.plusDays(1), "停业"),
                        LI_XIAOMEI));
    }

    @Test
    @Regulation("000 保密")
    void a_masked_value_is_shown_only_for_a_stated_purpose() {
        CustomerId customer = filed(guanghui());
        FileView view = factory.read.read(customer, LI_XIAOMEI);
        FileView.Cell phone = view.groups().get(0).cells().stream()
                .filter(cell -> cell.path().equals("phone"))
                .findFirst()
                .orElseThrow();
        assertTrue(phone.masked());
        assertFalse(phone.value().contains("2600"));
        assertRefused(
                FileRule.PURPOSE_MISSING,
                () -> factory.reveal.reveal(new RevealField.Command(customer, "phone", ""), LI_XIAOMEI));
        assertRefused(
                FileRule.NOT_MASKED,
                () -> factory.reveal.reveal(new RevealField.Command(customer, "address", "回访"), LI_XIAOMEI));
        assertEquals(
                "0755-26001234", factory.reveal.reveal(new RevealField.Command(customer, "phone", "回访"), LI_XIAOMEI));
        assertEquals("回访", factory.trail.reason);
    }

    @Test
    @DisplayName("S18 导入：作者是原经办人")
    @Regulation("000 02")
    void imported_files_belong_to_the_original_handler_and_all_open_or_none() {
        OpenImportedFiles.Row first = new OpenImportedFiles.Row(2, guanghui(), LIU_YANG.id(), FileFixtures.SALES, "");
        OpenImportedFiles.Row second = new OpenImportedFiles.Row(
                3,
                guanghui().with("name", "苏州星河贸易有限公司").with("phone", "0512-66668888"),
                LI_XIAOMEI.id(),
                FileFixtures.SALES,
                "");
        List<OpenImportedFiles.Opened> opened = factory.open.open(
                new OpenImportedFiles.Command("b1", "客户.xlsx", "旧系统导入", List.of(first, second)), CHEN_SHUAN);
        assertEquals(
                List.of("KH-440300-0001", "KH-440300-0002"),
                opened.stream().map(OpenImportedFiles.Opened::number).toList());
        assertEquals(
                LIU_YANG.id(),
                factory.store
                        .files()
                        .find(opened.get(0).customer())
                        .orElseThrow()
                        .owner());
        assertRefused(
                FileRule.CUSTOMER_EXISTS,
                () -> factory.open.open(
                        new OpenImportedFiles.Command("b2", "客户.xlsx", "旧系统导入", List.of(second)), CHEN_SHUAN));
    }

    @Test
    @DisplayName("S18 导入：接收的档案保留原建档日期，履历与版本记载的是导入的时刻")
    void a_file_taken_over_keeps_its_day_and_cannot_come_from_tomorrow() {
        Instant now = MORNING;
        LocalDate today = BusinessDay.of(now);
        LocalDate since = today.minusDays(200);
        OpenImportedFiles.Command tomorrow =
                new OpenImportedFiles.Command("b4", "旧档.xlsx", "旧系统导入", List.of(takenOver(today.plusDays(1))));
        assertThrows(IllegalArgumentException.class, () -> factory.open.open(tomorrow, CHEN_SHUAN));
        CustomerId customer = factory.open
                .open(new OpenImportedFiles.Command("b3", "旧档.xlsx", "旧系统导入", List.of(takenOver(since))), CHEN_SHUAN)
                .get(0)
                .customer();
        CustomerFile file = factory.store.files().find(customer).orElseThrow();
        assertEquals(since, file.openedOn());
        assertEquals(since, file.stages().get(0).on());
        assertEquals(now, file.stages().get(0).at());
        assertEquals(now, file.changedAt());
    }

    private static OpenImportedFiles.Row takenOver(LocalDate since) {
        return new OpenImportedFiles.Row(2, guanghui(), LIU_YANG.id(), FileFixtures.SALES, "", null, since);
    }
}
