package org.kedang.profiles.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Regulation;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.Choice;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.ProfileRule;

@DisplayName("002 §3.2 登记表由字段字典生成，填写的内容一律保留")
class DictionaryFormTest {
    private static final Dictionary CARD = new Dictionary(
            1,
            new DictionaryNote(LocalDate.of(2026, 1, 1), "陈数安", "000 02", "第一版"),
            List.of(
                    new FieldGroup("identity", new Labels("基本信息", "基本資訊", "Basic data"), 10, 0),
                    new FieldGroup("principals", Labels.of("主要负责人"), 20, 2)),
            List.of(
                    field("customerType", FieldType.CHOICE, "identity")
                            .choices(List.of(choice("COMPANY", "企业客户"), choice("PERSON", "个人客户")))
                            .requiredAt(FieldStage.REGISTRATION)
                            .build(),
                    field("name", FieldType.TEXT, "identity")
                            .requiredAt(FieldStage.REGISTRATION)
                            .build(),
                    field("capital", FieldType.MONEY, "identity").unit("万元").build(),
                    field("lines", FieldType.MULTI_CHOICE, "identity")
                            .choices(List.of(choice("HOME", "家居"), choice("OUTDOOR", "户外")))
                            .build(),
                    field("region", FieldType.DIVISION, "identity")
                            .requiredAt(FieldStage.FILING)
                            .build(),
                    field("idNumber", FieldType.ID_NUMBER, "identity")
                            .applies(Applies.PERSON)
                            .personal(true)
                            .build(),
                    field("principalName", FieldType.TEXT, "principals")
                            .requiredAt(FieldStage.FILING)
                            .build()),
            List.of());

    private static FieldDefinition.Builder field(String code, FieldType type, String group) {
        return FieldDefinition.of(code, type, Labels.of("字段" + code)).group(group);
    }

    private static Choice choice(String code, String zh) {
        return new Choice(code, Labels.of(zh));
    }

    private static DictionaryForm form(FieldValues values) {
        return DictionaryForm.of(
                CARD,
                values,
                new DictionaryForm.Purpose(
                        FieldStage.REGISTRATION,
                        Set.of(),
                        Set.of("name"),
                        Locale.SIMPLIFIED_CHINESE,
                        code -> code.equals("440305") ? "广东省深圳市南山区" : ""));
    }

    private static FormBlock block(DictionaryForm form, String code) {
        return form.getBlocks().stream()
                .filter(block -> block.getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static FormCell cell(DictionaryForm form, String code) {
        return block(form, "identity").getCells().get(code);
    }

    @Test
    @Regulation("002 §3.2")
    void what_was_typed_comes_back_as_it_was_right_or_wrong() {
        FieldValues typed = FieldValues.of(
                Map.of(
                        "name", "苏州灯塔照明有限公司",
                        "capital", "大约五百",
                        "customerType", "合伙",
                        "lines", "HOME,ROOF",
                        "region", "四川某地",
                        "oldField", "从前写的"),
                Map.of("principals", List.of(Map.of("principalName", "周明", "gone", "旧"))));

        assertEquals(typed, form(typed).values());
    }

    @Test
    void a_wrong_choice_is_still_there_to_be_chosen() {
        DictionaryForm form = form(FieldValues.of(Map.of("customerType", "合伙")));

        assertEquals(
                List.of("COMPANY", "PERSON", "合伙"),
                cell(form, "customerType").getOptions().stream()
                        .map(org.kedang.portal.Choice::value)
                        .toList());
    }

    @Test
    void several_choices_are_joined_in_the_order_of_the_dictionary() {
        DictionaryForm form = form(FieldValues.empty());
        cell(form, "lines").setSeveral(new String[] {"OUTDOOR", "HOME"});

        assertEquals("HOME,OUTDOOR", form.values().text("lines"));
        assertArrayEquals(new String[] {"HOME", "OUTDOOR"}, cell(form, "lines").getSeveral());
    }

    @Test
    void a_region_is_shown_with_its_name_and_kept_as_its_code() {
        DictionaryForm form = form(FieldValues.of(Map.of("region", "440305")));

        assertEquals("440305 广东省深圳市南山区", cell(form, "region").getText());
        assertEquals("440305", form.values().text("region"));
    }

    @Test
    void required_fields_carry_the_mark_of_the_stage() {
        DictionaryForm form = form(FieldValues.empty());
        List<FormField> fields = block(form, "identity").getFields();

        assertTrue(fields.stream()
                .filter(f -> f.getCode().equals("name"))
                .allMatch(f -> f.isRequired() && !f.isLater() && f.isWatched()));
        assertTrue(fields.stream()
                .filter(f -> f.getCode().equals("region"))
                .allMatch(f -> !f.isRequired() && f.isLater()));
    }

    @Test
    void a_field_for_persons_is_hidden_from_companies_unless_something_stands_in_it() {
        DictionaryForm form = form(FieldValues.of(Map.of("customerType", "COMPANY")));
        FormField field = block(form, "identity").getFields().stream()
                .filter(f -> f.getCode().equals("idNumber"))
                .findFirst()
                .orElseThrow();
        FormCell cell = cell(form, "idNumber");

        assertFalse(form.shows(field, cell));
        cell.setText("440305");
        assertTrue(form.shows(field, cell));
    }

    @Test
    void rows_are_added_up_to_the_limit_and_taken_away() {
        DictionaryForm form = form(FieldValues.empty());
        FormBlock rows = block(form, "principals");
        rows.add();
        rows.add();
        rows.add();
        assertEquals(2, rows.getRows().size());
        rows.getRows().get(1).getCells().get("principalName").setText("周明");
        rows.remove(rows.getRows().get(0));

        assertEquals(List.of(Map.of("principalName", "周明")), form.values().rows("principals"));
    }

    @Test
    void problems_stand_beside_their_fields_also_in_rows() {
        DictionaryForm form = form(FieldValues.of(
                Map.of(), Map.of("principals", List.of(Map.of("principalName", "甲"), Map.of("principalName", "乙")))));
        form.mark(
                List.of(
                        Problem.of("name", ProfileRule.FIELD_REQUIRED),
                        Problem.of("principals[1].principalName", ProfileRule.FIELD_REQUIRED)),
                problem -> "必须填写");

        assertEquals("必须填写", cell(form, "name").getProblem());
        assertEquals(
                "必须填写",
                block(form, "principals")
                        .getRows()
                        .get(1)
                        .getCells()
                        .get("principalName")
                        .getProblem());
        assertEquals("主要负责人 2 · 字段principalName", form.label("principals[1].principalName"));
        form.setEverything(false);
        assertTrue(form.shows("name"));
        assertFalse(form.shows("capital"));
    }

    @Test
    void parts_share_what_is_typed() {
        DictionaryForm form = form(FieldValues.empty());
        form.chosen("who", "客户是谁", List.of("name")).getCells().get("name").setText("灯塔");

        assertEquals("灯塔", form.values().text("name"));
        assertEquals(
                List.of("principals"),
                form.part(code -> code.equals("principals"), code -> true).stream()
                        .map(FormBlock::getCode)
                        .toList());
    }

    @Test
    void the_form_survives_in_a_session() throws IOException, ClassNotFoundException {
        DictionaryForm form = form(FieldValues.of(Map.of("name", "灯塔")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(form);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(form.values(), ((DictionaryForm) in.readObject()).values());
        }
    }

    @Test
    void a_sheet_reads_like_the_card() {
        RegistrationSheet sheet = new RegistrationSheet(
                CARD, Locale.SIMPLIFIED_CHINESE, code -> code.equals("440305") ? "广东省深圳市南山区" : "");
        List<RegistrationSheet.Section> sections = sheet.sections(FieldValues.of(
                Map.of("customerType", "PERSON", "capital", "500", "region", "440305"),
                Map.of("principals", List.of(Map.of("principalName", "周明")))));

        assertEquals(
                List.of("基本信息", "主要负责人"),
                sections.stream().map(RegistrationSheet.Section::title).toList());
        assertEquals(
                List.of("500 万元", "个人客户", "广东省深圳市南山区 440305"),
                sections.get(0).lines().stream()
                        .map(RegistrationSheet.Line::value)
                        .toList());
        assertEquals("周明", sections.get(1).rows().get(0).get(0).value());
    }
}
