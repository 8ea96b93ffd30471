package org.kedang.profiles.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.profiles.usecase.ChangingFactory.MA_TENGFEI;
import static org.kedang.profiles.usecase.ChangingFactory.WANG_JIANGUO;
import static org.kedang.profiles.usecase.FileFixtures.CHEN_SHUAN;
import static org.kedang.profiles.usecase.FileFixtures.LIU_YANG;
import static org.kedang.profiles.usecase.FileFixtures.LI_XIAOMEI;
import static org.kedang.profiles.usecase.FileFixtures.TODAY;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Rule;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.api.ChangeForm;
import org.kedang.profiles.api.ChangeLine;
import org.kedang.profiles.api.ChangeView;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.api.HistoryEntry;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.FieldChange;
import org.kedang.profiles.domain.FileComparison;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.ProfileRule;

@DisplayName("档案变更申请 F03（002 §3.4、§5.2，S04）")
class ChangingAFileTest {
    private static final byte[] LETTER = "%PDF-1.7 来函".getBytes(StandardCharsets.UTF_8);

    private final ChangingFactory factory = new ChangingFactory(MA_TENGFEI);

    private static Refused assertRefused(Rule rule, Executable work) {
        Refused refused = assertThrows(Refused.class, work);
        assertEquals(rule, refused.rule());
        return refused;
    }

    private String email() {
        return factory.file().values().text("email");
    }

    @Test
    @DisplayName("002 §5.2 申请、客户经理审核必要性、数据管理员更新；更新前一切读者看到旧值")
    @Regulation("002 §5.2")
    void a_change_is_asked_checked_and_applied_and_until_then_the_file_says_what_it_said() {
        Evidence letter = factory.storeEvidence.store(
                new StoreEvidence.Command(factory.customer, "C:\\信\\mail.pdf", EvidenceContent.of(LETTER)), LI_XIAOMEI);
        ChangeRequestId id = factory.ask
                .ask(factory.wish(Map.of("email", "caiwu@xinghe.example"), null, letter.id()), LI_XIAOMEI)
                .get(0)
                .id();
        FileView waiting = factory.readFile.read(factory.customer, LI_XIAOMEI);
        assertEquals("xh@oldmail.example", email());
        assertEquals(List.of("email"), waiting.changes().get(0).fields());
        assertRefused(ChangeRule.CHANGE_NOT_CHECKED, () -> factory.applied(id, CHEN_SHUAN));
        factory.clock.to("2026-11-04T01:40:00Z");
        factory.needed(id, WANG_JIANGUO);
        assertEquals("xh@oldmail.example", email());
        factory.clock.to("2026-11-04T02:05:00Z");
        assertEquals(2, factory.applied(id, CHEN_SHUAN).version());
        assertEquals("caiwu@xinghe.example", email());
        FileVersion version = factory.lastVersion();
        assertEquals(FileVersion.Kind.REQUESTED, version.kind());
        assertEquals(LI_XIAOMEI.id(), version.requestedBy());
        assertEquals(WANG_JIANGUO.id(), version.approvedBy());
        assertEquals(CHEN_SHUAN.id(), version.by());
        assertEquals("客户更换", version.reason());
        assertEquals(
                List.of(new FieldChange("email", "xh@oldmail.example", "caiwu@xinghe.example")), version.changes());
        assertEquals(id, version.request());
        assertEquals(
                List.of("approvalWaiting 王建国", "approvalWaiting 马腾飞", "approvalWaiting 陈数安", "changeApplied 李晓梅"),
                factory.notices.stream()
                        .sorted(Comparator.comparing(ChangingAFileTest::order))
                        .toList());
        assertTrue(factory.readFile.read(factory.customer, LI_XIAOMEI).changes().isEmpty());
        ChangeView done = factory.view(id, LI_XIAOMEI);
        assertEquals(
                List.of("ASKED 李晓梅", "APPROVED 王建国", "APPROVED 陈数安", "APPLIED 陈数安"),
                done.steps().stream()
                        .map(step -> step.kind() + " " + step.who())
                        .toList());
        HistoryEntry entry = factory.history
                .read(new ReadHistory.Command(factory.customer, null, 1), LI_XIAOMEI)
                .items()
                .get(0);
        assertEquals("李晓梅 王建国 陈数安", entry.requestedBy() + " " + entry.approvedBy() + " " + entry.who());
        assertEquals(id, entry.request());
    }

    private static int order(String notice) {
        return List.of("approvalWaiting 王建国", "approvalWaiting 马腾飞", "approvalWaiting 陈数安", "changeApplied 李晓梅")
                .indexOf(notice);
    }

    @Test
    @DisplayName("002 §3.4 发票抬头走短流程；一起申请的按流程分成两份")
    @Regulation("002 §3.4")
    void invoice_data_go_to_the_data_administrator_at_once() {
        List<AskForChange.Asked> asked = factory.ask.ask(
                factory.wish(
                        Map.of("invoiceTitle", "苏州星河商贸(集团)有限公司", "email", "a@b.example", "bankName", "中国银行"), null),
                LI_XIAOMEI);
        assertEquals(
                List.of("invoice", "standard"),
                asked.stream().map(AskForChange.Asked::chain).toList());
        ChangeRequestId invoice = asked.get(0).id();
        assertRefused(ChangeRule.CHANGE_NOT_TO_CHECK, () -> factory.needed(invoice, CHEN_SHUAN));
        assertEquals(2, factory.applied(invoice, CHEN_SHUAN).version());
        assertEquals("苏州星河商贸(集团)有限公司", factory.file().values().text("invoiceTitle"));
        assertEquals(null, factory.lastVersion().approvedBy());
        assertEquals(
                List.of("bankName", "email"),
                factory.view(asked.get(1).id(), LI_XIAOMEI).lines().stream()
                        .map(ChangeLine::path)
                        .toList());
    }

    @Test
    @DisplayName("002 §5.2 任何人不得审批自己的申请")
    @Regulation("002 §5.2")
    void nobody_decides_his_own_request_and_nobody_decides_twice() {
        ChangingFactory alone = new ChangingFactory(MA_TENGFEI);
        ChangeRequestId id = alone.asked(WANG_JIANGUO, "email", "a@b.example");
        assertRefused(ApprovalsRule.OWN_REQUEST, () -> alone.needed(id, WANG_JIANGUO));
        assertRefused(ApprovalsRule.NOT_YOUR_STAGE, () -> alone.needed(id, CHEN_SHUAN));
        alone.needed(id, MA_TENGFEI);
        assertRefused(ApprovalsRule.NOT_YOUR_STAGE, () -> alone.applied(id, MA_TENGFEI));
        assertEquals(2, alone.applied(id, CHEN_SHUAN).version());
        assertRefused(ChangeRule.CHANGE_NOBODY_DECIDES, () -> alone.asked(CHEN_SHUAN, "invoiceTitle", "新抬头"));
    }

    @Test
    @DisplayName("002 §5.5 同一字段两份申请：都看得见，先到先办；过期的不得更新并显示差异")
    @Regulation("002 §5.5")
    void two_requests_for_one_field_are_seen_and_ordered_and_the_later_one_is_stale_then() {
        ChangeRequestId first = factory.asked(LI_XIAOMEI, "address", "苏州市星湖街2号");
        factory.clock.to("2026-11-02T02:00:00Z");
        ChangeRequestId second = factory.asked(LI_XIAOMEI, "address", "苏州市星湖街3号");
        ChangeView view = factory.view(second, WANG_JIANGUO);
        assertEquals(2, view.place());
        assertEquals(first, view.rivals().get(0).id());
        assertEquals(1, factory.view(first, WANG_JIANGUO).place());
        factory.needed(first, WANG_JIANGUO);
        factory.needed(second, WANG_JIANGUO);
        assertRefused(ChangeRule.CHANGE_EARLIER_WAITS, () -> factory.applied(second, CHEN_SHUAN));
        // the refused decision is rolled back with its transaction, which the memory knows nothing of
        ChangingFactory again = new ChangingFactory();
        ChangeRequestId one = again.asked(LI_XIAOMEI, "address", "苏州市星湖街2号");
        again.clock.to("2026-11-02T02:00:00Z");
        ChangeRequestId other = again.asked(LI_XIAOMEI, "address", "苏州市星湖街3号");
        again.needed(one, WANG_JIANGUO);
        again.needed(other, WANG_JIANGUO);
        assertEquals(2, again.applied(one, CHEN_SHUAN).version());
        ChangeView late = again.view(other, CHEN_SHUAN);
        assertTrue(late.stale());
        assertEquals("苏州市星湖街2号", late.lines().get(0).now());
        again.returned(other, CHEN_SHUAN, "地址刚改过，还要再改吗？");
        ChangeView back = again.view(other, LI_XIAOMEI);
        assertEquals("地址刚改过，还要再改吗？", back.question());
        assertTrue(back.mayRevise());
        long unused = again.revise.revise(
                new ReviseChange.Command(
                        other, back.revision(), Map.of("address", "苏州市星湖街3号"), Map.of(), "是的", "", null, List.of()),
                LI_XIAOMEI);
        again.needed(other, WANG_JIANGUO);
        assertEquals(3, again.applied(other, CHEN_SHUAN).version());
        assertEquals(
                List.of(new FieldChange("address", "苏州市星湖街2号", "苏州市星湖街3号")),
                again.lastVersion().changes());
    }

    @Test
    @Regulation("002 §5.5")
    void a_stale_request_is_refused_with_the_difference() {
        ChangeRequestId first = factory.asked(LI_XIAOMEI, "address", "苏州市星湖街2号");
        ChangeRequestId later = factory.ask
                .ask(factory.wish(Map.of("address", "苏州市星湖街3号", "email", "a@b.example"), null), LI_XIAOMEI)
                .get(0)
                .id();
        factory.needed(first, WANG_JIANGUO);
        factory.needed(later, WANG_JIANGUO);
        assertEquals(2, factory.applied(first, CHEN_SHUAN).version());
        Refused stale = assertRefused(ChangeRule.CHANGE_STALE, () -> factory.applied(later, CHEN_SHUAN));
        assertEquals("address", stale.problems().get(0).field());
        assertEquals(
                List.of("苏州市工业园区星湖街1号", "苏州市星湖街2号"), stale.problems().get(0).figures());
        assertEquals("xh@oldmail.example", email());
    }

    @Test
    @DisplayName("002 §5.2 可指定生效日期，到期自动更新；其间档案已变则退回")
    @Regulation("002 §5.2")
    void a_change_dated_ahead_waits_for_its_day() {
        ChangeRequestId id = factory.ask
                .ask(factory.wish(Map.of("email", "neu@xinghe.example"), TODAY.plusDays(10)), LI_XIAOMEI)
                .get(0)
                .id();
        factory.needed(id, WANG_JIANGUO);
        assertEquals(
                ChangeRequest.State.SCHEDULED, factory.applied(id, CHEN_SHUAN).state());
        assertEquals("xh@oldmail.example", email());
        assertEquals(
                1, factory.readFile.read(factory.customer, LI_XIAOMEI).changes().size());
        assertEquals(
                ChangeRequest.State.SCHEDULED, factory.due.apply(CHEN_SHUAN, new ApplyDueChange.Command(id, false)));
        factory.clock.to("2026-11-12T01:00:00Z");
        assertEquals(ChangeRequest.State.APPLIED, factory.due.apply(CHEN_SHUAN, new ApplyDueChange.Command(id, false)));
        assertEquals("neu@xinghe.example", email());
        assertEquals(TODAY.plusDays(10), factory.lastVersion().effective());
        assertEquals(CHEN_SHUAN.id(), factory.lastVersion().by());
        assertRefused(
                ChangeRule.CHANGE_EFFECTIVE_DATE,
                () -> factory.ask.ask(factory.wish(Map.of("email", "x@y.example"), TODAY), LI_XIAOMEI));
    }

    @Test
    void a_dated_change_goes_back_when_the_file_says_something_else_on_its_day() {
        ChangeRequestId dated = factory.ask
                .ask(factory.wish(Map.of("email", "neu@xinghe.example"), TODAY.plusDays(10)), LI_XIAOMEI)
                .get(0)
                .id();
        factory.needed(dated, WANG_JIANGUO);
        assertEquals(
                ChangeRequest.State.SCHEDULED,
                factory.applied(dated, CHEN_SHUAN).state());
        ChangeRequestId quick = factory.asked(LI_XIAOMEI, "email", "jetzt@xinghe.example");
        factory.needed(quick, WANG_JIANGUO);
        assertEquals(2, factory.applied(quick, CHEN_SHUAN).version());
        factory.clock.to("2026-11-12T01:00:00Z");
        assertEquals(
                ChangeRequest.State.RETURNED, factory.due.apply(CHEN_SHUAN, new ApplyDueChange.Command(dated, false)));
        assertTrue(factory.notices.contains("changeMissed 李晓梅"));
        assertTrue(factory.view(dated, LI_XIAOMEI).stale());
        assertEquals("jetzt@xinghe.example", email());
    }

    @Test
    @Regulation("002 §5.2")
    void what_is_wrong_or_goes_another_way_is_refused_by_field() {
        assertRefused(FileRule.NOTHING_CHANGED, () -> factory.asked(LI_XIAOMEI, "email", "xh@oldmail.example"));
        Refused wrong = assertRefused(
                ProfileRule.FIELDS_WRONG,
                () -> factory.ask.ask(
                        factory.wish(Map.of("lifeStage", "LOST", "remark", "备注", "address", "别处"), null), LI_XIAOMEI));
        assertEquals(2, wrong.problems().size());
        assertEquals(
                ProfileRule.FIELD_NOT_AN_EMAIL,
                assertRefused(ProfileRule.FIELDS_WRONG, () -> factory.asked(LI_XIAOMEI, "email", "no mail"))
                        .problems()
                        .get(0)
                        .rule());
        assertEquals(
                ProfileRule.FIELD_REQUIRED,
                assertRefused(ProfileRule.FIELDS_WRONG, () -> factory.asked(LI_XIAOMEI, "address", ""))
                        .problems()
                        .get(0)
                        .rule());
        assertRefused(
                FileRule.REASON_MISSING,
                () -> factory.ask.ask(
                        new AskForChange.Command(
                                factory.customer,
                                0,
                                Map.of("email", "a@b.example"),
                                Map.of(),
                                " ",
                                "",
                                null,
                                List.of()),
                        LI_XIAOMEI));
        assertThrows(
                Stale.class,
                () -> factory.ask.ask(
                        new AskForChange.Command(
                                factory.customer,
                                7,
                                Map.of("email", "a@b.example"),
                                Map.of(),
                                "x",
                                "",
                                null,
                                List.of()),
                        LI_XIAOMEI));
    }

    @Test
    @DisplayName("未改动的掩码表示原值；不让人看见表格中没见过的值")
    void a_mask_that_comes_back_stands_for_what_the_file_says() {
        ChangeForm form = factory.form.read(factory.customer, LI_XIAOMEI);
        String mask = form.fields().stream()
                .filter(field -> field.field().code().equals("phone"))
                .findFirst()
                .orElseThrow()
                .value();
        assertFalse(mask.contains("6666"));
        ChangeRequestId id = factory.ask
                .ask(factory.wish(Map.of("phone", mask, "email", "a@b.example"), null), LI_XIAOMEI)
                .get(0)
                .id();
        assertEquals(1, factory.view(id, LI_XIAOMEI).lines().size());
        ChangeRequestId phone = factory.asked(LI_XIAOMEI, "phone", "0512-66669999");
        assertEquals(
                "0512-66669999", factory.view(phone, LI_XIAOMEI).lines().get(0).after());
        assertEquals(
                "0512-66668888",
                factory.view(phone, WANG_JIANGUO).lines().get(0).before());
        assertFalse(
                String.valueOf(factory.view(phone, LI_XIAOMEI).lines().get(0).before())
                        .contains("6666"));
        factory.needed(phone, WANG_JIANGUO);
        assertThrows(NotPermitted.class, () -> factory.view(phone, WANG_JIANGUO));
        assertThrows(NotPermitted.class, () -> factory.view(phone, LIU_YANG));
    }

    @Test
    void tables_of_rows_change_as_a_whole() {
        ChangeRequestId id = factory.ask
                .ask(
                        new AskForChange.Command(
                                factory.customer,
                                0,
                                Map.of(),
                                Map.of("principals", List.of(Map.of("principalName", "顾平"))),
                                "离职",
                                "",
                                null,
                                List.of()),
                        LI_XIAOMEI)
                .get(0)
                .id();
        List<FileComparison.Row> rows =
                factory.view(id, LI_XIAOMEI).tables().get(0).rows();
        assertEquals(
                List.of(FileComparison.Kind.REMOVED, FileComparison.Kind.SAME),
                rows.stream().map(FileComparison.Row::kind).toList());
        factory.needed(id, WANG_JIANGUO);
        assertEquals(2, factory.applied(id, CHEN_SHUAN).version());
        assertEquals(
                List.of(Map.of("principalName", "顾平")), factory.file().values().rows("principals"));
    }

    @Test
    void who_asked_may_take_it_back_until_it_is_applied() {
        ChangeRequestId id = factory.asked(LI_XIAOMEI, "email", "a@b.example");
        assertRefused(
                ChangeRule.CHANGE_NOT_REQUESTER,
                () -> factory.withdraw.withdraw(new WithdrawChange.Command(id, 0, ""), WANG_JIANGUO));
        factory.withdraw.withdraw(new WithdrawChange.Command(id, 0, "不用了"), LI_XIAOMEI);
        assertEquals(ChangeRequest.State.WITHDRAWN, factory.view(id, LI_XIAOMEI).state());
        assertRefused(ChangeRule.CHANGE_WRONG_STATE, () -> factory.needed(id, WANG_JIANGUO));
        assertTrue(factory.readFile.read(factory.customer, LI_XIAOMEI).changes().isEmpty());
    }
}
