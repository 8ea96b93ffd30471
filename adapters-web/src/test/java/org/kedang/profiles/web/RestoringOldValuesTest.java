package org.kedang.profiles.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.api.ChangeForm;
import org.kedang.profiles.api.ComparisonView;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileComparison;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Sight;

@DisplayName("000 任意时间节点的版本对比：恢复旧值，与对比所见一致")
class RestoringOldValuesTest {
    private static final CustomerId CUSTOMER = CustomerId.next();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final FieldGroup BASIC = new FieldGroup("basic", Labels.of("基本信息"), 10, 0);
    private static final FieldGroup PRINCIPALS = new FieldGroup("principals", Labels.of("主要负责人"), 20, 9);
    private static final FieldGroup YOUNGER = new FieldGroup("branches", Labels.of("分支机构"), 30, 9);
    private static final FieldDefinition NAME = field("name", "basic").build();
    private static final FieldDefinition PERSONAL =
            field("hobby", "basic").applies(Applies.PERSON).build();
    private static final FieldDefinition PRINCIPAL =
            field("principalName", "principals").build();
    private static final FieldDefinition DROPPED =
            field("principalPager", "principals").build();
    private static final FieldDefinition BRANCH =
            field("branchName", "branches").build();
    private static final Dictionary THEN =
            dictionary(1, List.of(BASIC, PRINCIPALS), List.of(NAME, PERSONAL, PRINCIPAL, DROPPED));
    private static final Dictionary NOW =
            dictionary(2, List.of(BASIC, PRINCIPALS, YOUNGER), List.of(NAME, PERSONAL, PRINCIPAL, BRANCH));
    private static final FieldValues OLD = FieldValues.of(
            Map.of("name", "旧名", "hobby", "集邮"),
            Map.of(
                    "principals",
                    List.of(
                            Map.of("principalName", "沈佳", "principalPager", "127-1234"),
                            Map.of("principalName", "顾平"))));
    private static final FieldValues PRESENT = FieldValues.of(
            Map.of("name", "新名", "hobby", "书法"),
            Map.of(
                    "principals",
                    List.of(Map.of("principalName", "顾平")),
                    "branches",
                    List.of(Map.of("branchName", "昆山分公司"))));

    private final RestoredChange restored = new RestoredChange();

    private static FieldDefinition.Builder field(String code, String group) {
        return FieldDefinition.of(code, FieldType.TEXT, Labels.of("字段" + code)).group(group);
    }

    private static Dictionary dictionary(int version, List<FieldGroup> groups, List<FieldDefinition> fields) {
        return new Dictionary(
                version,
                new DictionaryNote(TODAY.minusYears(3L - version), "陈数安", "000 02", "第" + version + "版"),
                groups,
                new ArrayList<>(fields),
                List.of());
    }

    private void take(Set<String> restorable, String... picked) {
        restored.take(
                new ComparisonView(
                        side(1),
                        side(2),
                        List.of(),
                        FileComparison.between(
                                new FileComparison.State(OLD, THEN),
                                new FileComparison.State(PRESENT, NOW),
                                new Sight(NOW)),
                        1,
                        restorable),
                Set.of(picked),
                form());
    }

    private static ComparisonView.Side side(int version) {
        return new ComparisonView.Side(
                CUSTOMER,
                "KH-320500-0003",
                "新名",
                Secrecy.INTERNAL,
                version,
                Instant.EPOCH,
                version == 2,
                null,
                Instant.EPOCH,
                version);
    }

    private static ChangeForm form() {
        return new ChangeForm(
                CUSTOMER,
                "KH-320500-0003",
                "新名",
                2,
                List.of(new ChangeForm.Single(NAME, BASIC, "key", "新名", false)),
                List.of(
                        new ChangeForm.Table(PRINCIPALS, List.of(PRINCIPAL), "key", List.of()),
                        new ChangeForm.Table(YOUNGER, List.of(BRANCH), "key", List.of())),
                List.of(),
                TODAY,
                TODAY,
                List.of(),
                true);
    }

    @Test
    @DisplayName("当时字典还没有的明细表，恢复为空表，不写成单项")
    @Regulation("000 任意时间节点的版本对比")
    void a_table_younger_than_the_old_dictionary_is_emptied_as_a_table() {
        take(Set.of("branches"), "branches");
        FieldValues values = restored.over(PRESENT);
        assertEquals(List.of(), values.rows("branches"));
        assertFalse(values.singles().containsKey("branches"));
    }

    @Test
    @DisplayName("当时不适用于客户类型的字段，恢复为当时档案所载")
    @Regulation("000 任意时间节点的版本对比")
    void a_field_that_did_not_apply_says_what_the_file_said() {
        take(Set.of("name", "hobby"), "name", "hobby");
        assertEquals("集邮", restored.over(PRESENT).text("hobby"));
        assertEquals("旧名", restored.over(PRESENT).text("name"));
    }

    @Test
    void rows_come_back_in_their_old_order_with_the_columns_of_today() {
        take(Set.of("principals"), "principals");
        assertEquals(
                List.of(Map.of("principalName", "沈佳"), Map.of("principalName", "顾平")),
                restored.over(PRESENT).rows("principals"));
    }

    @Test
    void what_may_not_be_asked_back_stays() {
        take(Set.of("name"), "name", "hobby", "principals");
        assertEquals(List.of("name"), restored.codes());
        assertEquals("书法", restored.over(PRESENT).text("hobby"));
    }

    @Test
    @DisplayName("重选字段时，恢复的版本与字段留在地址里")
    void the_address_keeps_what_is_asked_back_of_the_fields_that_stay_picked() {
        take(Set.of("name", "branches"), "name", "branches");
        assertEquals("", restored.address(List.of("hobby")));
        assertTrue(restored.address(List.of("branches", "hobby")).endsWith("&field=branches"));
    }

    @Test
    void a_hidden_file_and_none_are_told_alike() {
        assertTrue(ComparePage.tellsNothing(new Missing("customer", CUSTOMER)));
        assertTrue(ComparePage.tellsNothing(new NotPermitted(Permission.READ_FILE, true, "access.NOT_OWN_CUSTOMER")));
        assertFalse(ComparePage.tellsNothing(new NotPermitted(Permission.READ_FILE, false, "access.NO_RIGHT")));
    }
}
