package org.kedang.profiles.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Role;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.Marks;
import org.kedang.portal.print.PaperForm;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.api.HistoryEntry;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.FieldChange;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.Mask;
import org.kedang.profiles.usecase.PrintCard;

@DisplayName("档案页：按六大类读出的客户档案（001 二）")
class FileInWordsTest {
    private static final Instant AT = Instant.parse("2026-11-02T01:10:00Z");
    private static final Messages CHINESE = Messages.in(Locale.SIMPLIFIED_CHINESE);
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private static FieldDefinition field(String code, FieldType type, String label, int category) {
        return FieldDefinition.of(code, type, Labels.of(label))
                .category(category)
                .build();
    }

    private static FileView.Cell cell(FieldDefinition field, String path, String value) {
        boolean masked = field.mask() != Mask.NONE && !value.isEmpty();
        return new FileView.Cell(field, path, masked ? field.mask().apply(value) : value, masked);
    }

    static FileView guanghui() {
        FieldDefinition name = field("name", FieldType.TEXT, "客户名称", 1);
        FieldDefinition region = field("region", FieldType.DIVISION, "所在区域", 1);
        FieldDefinition fax = field("fax", FieldType.PHONE, "传真", 1);
        FieldDefinition capital = FieldDefinition.of("capital", FieldType.MONEY, Labels.of("注册资本"))
                .unit("万元")
                .build();
        FieldDefinition payment = field("paymentMethod", FieldType.TEXT, "付款方式", 3);
        FieldDefinition contact = field("contactsName", FieldType.TEXT, "姓名", 1);
        FieldDefinition mobile = FieldDefinition.of("contactsMobile", FieldType.PHONE, Labels.of("手机"))
                .mask(Mask.PHONE)
                .build();
        FieldDefinition empty = field("contactsNote", FieldType.TEXT, "说明", 1);
        FieldGroup basic = new FieldGroup("basic", Labels.of("基本信息"), 10, 0);
        FieldGroup contacts = new FieldGroup("contacts", Labels.of("其他联系人"), 20, 20);
        return new FileView(
                CustomerId.next(),
                "KH-2026-0001",
                List.of(new Alias("merchantNumber", "M77")),
                "深圳光辉照明工程有限公司",
                "光辉照明",
                LifeStage.POTENTIAL,
                Secrecy.CONFIDENTIAL,
                FileTier.FULL,
                EmployeeId.next(),
                "S1023",
                "李晓梅",
                DepartmentId.next(),
                "销售一部",
                LocalDate.of(2026, 11, 2),
                AT,
                AT,
                72,
                List.of(fax),
                false,
                false,
                3,
                List.of(),
                List.of(
                        new FileView.Group(
                                basic,
                                1,
                                List.of(
                                        cell(name, "name", "深圳光辉照明工程有限公司"),
                                        cell(region, "region", "440305"),
                                        cell(fax, "fax", ""),
                                        cell(capital, "capital", "12500.5"),
                                        cell(payment, "paymentMethod", "月结")),
                                List.of()),
                        new FileView.Group(
                                contacts,
                                1,
                                List.of(),
                                List.of(List.of(
                                        cell(contact, "contacts[0].contactsName", "王芳"),
                                        cell(mobile, "contacts[0].contactsMobile", "13800001234"),
                                        cell(empty, "contacts[0].contactsNote", ""))))),
                null,
                true,
                true,
                3,
                true,
                List.of(),
                null,
                "",
                true,
                Set.of(1, 2, 3, 4, 5, 6),
                true);
    }

    private static FileSheets words(Messages texts) {
        return new FileSheets(guanghui(), texts, code -> code.equals("440305") ? "广东省 深圳市 南山区" : code);
    }

    @Test
    @DisplayName("每个字段列在它自己的类别下，各类有数")
    @Regulation("001 二")
    void every_field_stands_under_its_own_category() {
        List<FileSheets.Sheet> sheets = words(CHINESE).sheets();
        assertEquals(6, sheets.size());
        assertEquals("客户基础资料", sheets.get(0).label());
        assertEquals(4, sheets.get(0).filled(), "three fields and one contact");
        assertEquals(1, sheets.get(2).filled());
        assertEquals("月结", sheets.get(2).blocks().get(0).items().get(0).text());
        assertTrue(sheets.get(1).blocks().isEmpty());
    }

    @Test
    @DisplayName("区域写全名，金额带单位，未填的只列名称")
    void values_are_read_as_people_say_them() {
        FileSheets.Block basic = words(CHINESE).sheets().get(0).blocks().get(0);
        assertEquals(
                List.of("深圳光辉照明工程有限公司", "广东省 深圳市 南山区", "12,500.5 万元"),
                basic.items().stream().map(FileSheets.Item::text).toList());
        assertEquals("传真", basic.open());
        assertEquals(1, basic.openCount());
    }

    @Test
    @DisplayName("表格只列有内容的栏，手机仍然遮盖")
    void a_table_shows_the_columns_that_say_something_and_keeps_masks() {
        FileSheets.Block contacts = words(CHINESE).sheets().get(0).blocks().get(1);
        assertEquals(List.of("姓名", "手机"), contacts.columns());
        FileSheets.Item mobile = contacts.rows().get(0).get(1);
        assertEquals("138****1234", mobile.text());
        assertTrue(mobile.masked());
    }

    @Test
    void a_timeline_names_the_row_and_is_filtered_by_kind() {
        HistoryEntry notes = new HistoryEntry(
                AT,
                3,
                "version.NOTES",
                "李晓梅",
                "",
                "",
                "电话更正",
                List.of(new FieldChange("contacts[0].contactsMobile", null, "138****1234")),
                LocalDate.of(2026, 11, 2));
        HistoryEntry stage = new HistoryEntry(
                AT,
                2,
                "version.STAGE",
                "李晓梅",
                "赵立新",
                "",
                "签约",
                List.of(new FieldChange("lifeStage", "POTENTIAL", "CONCLUDED")),
                LocalDate.of(2026, 10, 30));
        HistoryEntry step = new HistoryEntry(AT, 0, "step.STARTED", "李晓梅", "", "", "", List.of(), null);
        List<HistoryEntry> all = List.of(notes, stage, step);
        FileSheets words = words(CHINESE);
        List<FileTimeline.Line> lines = FileTimeline.lines(all, FileTimeline.Kind.ALL, words, CHINESE);
        Marks.Line mobile = lines.get(0).changes().get(0);
        assertEquals("其他联系人 第 1 行 手机", mobile.section() + " " + mobile.row() + " " + mobile.label());
        assertEquals(null, lines.get(0).effective(), "the day of writing is not repeated");
        assertEquals("成交", lines.get(1).changes().get(0).after());
        assertEquals(LocalDate.of(2026, 10, 30), lines.get(1).effective());
        assertEquals("李晓梅 · 申请 赵立新", lines.get(1).who());
        assertEquals(
                1,
                FileTimeline.lines(all, FileTimeline.Kind.FORM, words, CHINESE).size());
        assertEquals(
                2,
                FileTimeline.lines(all, FileTimeline.Kind.STAGE, words, CHINESE)
                        .get(0)
                        .version());
    }

    @Test
    void the_opening_is_told_in_the_readers_language_alone() {
        HistoryEntry opened = new HistoryEntry(
                AT, 1, "version.OPENED", "陈数安", "", "", FileVersion.OPENING, List.of(), LocalDate.of(2026, 11, 2));
        FileTimeline.Line line = FileTimeline.lines(List.of(opened), FileTimeline.Kind.ALL, words(ENGLISH), ENGLISH)
                .get(0);
        assertEquals("Opened", line.title());
        assertEquals("", line.reason());
    }

    @Test
    @DisplayName("档案卡：遮盖的不印出，页脚写明何人何时打印和校验码")
    @Regulation("000 保密")
    void the_card_prints_what_its_printer_may_read_and_says_who_printed_it() {
        Actor printer = new Actor(
                EmployeeId.next(),
                "S1023",
                "李晓梅",
                DepartmentId.next(),
                Set.of(Role.SALES_REP),
                Set.of(),
                Actor.Channel.PORTAL,
                "127.0.0.1");
        PaperForm form =
                CardForm.of(new PrintCard.Card(guanghui(), "0123456789abcdef", AT), printer, CHINESE, code -> code);
        assertEquals("KH-2026-0001 0123456789abcdef", form.code());
        assertEquals("打印 李晓梅 S1023 · 2026-11-02 09:10 · 机密 · 校验 0123456789abcdef", form.foot());
        assertEquals(List.of("经办人", "部门经理", "总经理"), form.signatures());
        assertFalse(form.blocks().toString().contains("13800001234"));
        assertTrue(form.blocks().toString().contains("138****1234"));
        assertEquals(
                "Customer Card",
                CardForm.of(new PrintCard.Card(guanghui(), "0123456789abcdef", AT), printer, ENGLISH, code -> code)
                        .heading());
    }
}
