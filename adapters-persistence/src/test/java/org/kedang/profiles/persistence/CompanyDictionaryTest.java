package org.kedang.profiles.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Regulation;
import org.kedang.kit.persistence.TestDatabase;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.OpeningPolicy;

@DisplayName("003-A 客户档案卡：随产品提供的字段字典")
class CompanyDictionaryTest {
    private final TestDatabase database = TestDatabase.get();
    private final Dictionary dictionary =
            new JdbcDictionaries(database.dataSource(), 0).version(2).orElseThrow();
    private final OpeningPolicy policy = new JdbcPolicies(database.dataSource(), 0).active(LocalDate.of(2026, 11, 2));

    @Test
    void holds_every_core_field_switched_on() {
        for (String code : Dictionary.CORE_FIELDS) {
            assertTrue(
                    dictionary.field(code).filter(FieldDefinition::switchedOn).isPresent(), code);
        }
    }

    @ParameterizedTest
    @DisplayName("003-A 卡片上的每一项都在")
    @ValueSource(
            strings = {
                "企业性质",
                "主营品牌",
                "经营方式",
                "批发销售额比例",
                "零售销售额比例",
                "工程销售额比例",
                "在本商场排名",
                "在本地排名",
                "增长率",
                "当地市场占有率",
                "经营(生产)范围",
                "资信评价",
                "销售能力",
                "发展潜力",
                "经营观念",
                "经营方向",
                "籍贯",
                "文化程度",
                "宗教信仰",
                "兴趣爱好",
                "传呼",
                "所在省市县",
                "注册资本",
                "员工人数",
                "开户银行",
                "银行账号",
                "纳税人识别号",
                "发票抬头",
                "邮政编码",
                "总经理",
                "采购负责人",
                "财务负责人",
                "维修负责人",
                "交往时间",
                "消费种类",
                "档案建立日期"
            })
    @Regulation("000 02 字段字典")
    void every_item_of_the_card_is_there(String label) {
        assertTrue(dictionary.allFields().stream().anyMatch(f -> f.labels().zh().equals(label)), label);
    }

    @Test
    @DisplayName("C19 宗教信仰默认关闭")
    @Regulation("PIPL 28")
    void religion_is_switched_off() {
        assertFalse(dictionary.field("principalReligion").orElseThrow().switchedOn());
    }

    @ParameterizedTest
    @DisplayName("C19 宗教、家庭、籍贯、爱好单列为敏感信息，默认关闭")
    @ValueSource(
            strings = {"principalReligion", "principalFamily", "principalNativePlace", "principalHobbies", "hobbies"})
    @Regulation("PIPL 28")
    void sensitive_data_is_marked_masked_and_switched_off(String code) {
        FieldDefinition field = dictionary.field(code).orElseThrow();
        assertTrue(field.sensitive() && field.personal());
        assertFalse(field.switchedOn() || field.searchable());
        assertThrows(Refused.class, () -> field.change().switchedOn(true).build());
        assertEquals(
                "安排宴请", field.change().switchedOn(true).purpose("安排宴请").build().purpose());
    }

    @ParameterizedTest
    @DisplayName("001 二.5 竞争对手与市场流向按行登记，归入第五类")
    @ValueSource(strings = {"rivals", "orderFlow"})
    @Regulation("001 二.5")
    void competitors_and_market_flow_are_rows_of_comparable_figures(String group) {
        assertTrue(dictionary.group(group).orElseThrow().repeated());
        List<FieldDefinition> fields = dictionary.fieldsOf(group);
        assertEquals(6, fields.size());
        assertTrue(fields.stream().allMatch(field -> field.category() == 5));
    }

    @ParameterizedTest
    @DisplayName("001 一.4 交易状态：活动、问题、策略、形象、声誉、财务、信用；大客户另记政策")
    @ValueSource(
            strings = {
                "salesActivity",
                "problems",
                "strategy",
                "image",
                "publicStanding",
                "finance",
                "creditState",
                "governmentPolicy",
                "tradePolicy"
            })
    @Regulation("001 一.4")
    void the_state_of_dealings_is_complete(String code) {
        assertTrue(dictionary.field(code).orElseThrow().switchedOn());
    }

    @Test
    void files_of_the_first_version_keep_their_texts() {
        assertTrue(dictionary.field("competitors").orElseThrow().switchedOn());
        assertTrue(dictionary.field("marketFlow").orElseThrow().switchedOn());
    }

    @Test
    void speaks_three_languages() {
        for (FieldDefinition field : dictionary.allFields()) {
            assertTrue(field.label(Locale.ENGLISH).chars().allMatch(c -> c < 128), field.code());
        }
        assertEquals("統一社會信用代碼", dictionary.field("creditCode").orElseThrow().label(Locale.TAIWAN));
    }

    @Test
    void a_heading_means_one_single_field_only() {
        Map<String, String> owner = new HashMap<>();
        for (FieldDefinition field : dictionary.allFields()) {
            if (!dictionary.repeated(field)) {
                for (String heading : field.headings().stream().distinct().toList()) {
                    boolean personal = field.group().equals("person");
                    String other = personal ? null : owner.put(heading, field.code());
                    assertTrue(
                            other == null || other.equals(field.code()), heading + ": " + other + ", " + field.code());
                }
            }
        }
    }

    @Test
    void tables_exist_for_principals_branches_and_three_years_of_sales() {
        for (String group : List.of("principals", "branches", "productSales", "contacts")) {
            assertTrue(dictionary.group(group).orElseThrow().repeated(), group);
        }
    }

    @Test
    @DisplayName("002 §3.1 公司名称、联系人、电话即可登记；S01 的登记表可以建档")
    @Regulation("002 §3.1")
    void the_form_of_the_scenario_can_be_filed() {
        FieldValues typed = dictionary.normalise(FieldValues.of(Map.of(
                "name", "深圳光辉照明工程有限公司",
                "customerType", "企业客户",
                "contactName", "黄志明",
                "phone", "0755-26001234",
                "email", "huang@guanghui.example",
                "region", "440300",
                "address", "深圳市南山区科苑路8号",
                "lifeStage", "潜在",
                "secrecy", "内部")));
        assertEquals(List.of(), dictionary.check(typed, FieldStage.FILING));
        assertEquals(FileTier.FULL, policy.reached(typed));
        assertEquals(
                "KH-440300-0012",
                policy.codeRule()
                        .number("440300", LocalDate.of(2026, 11, 2), 12)
                        .value());
        assertEquals(
                "南山区8号深圳光辉照明工程有限公司W",
                policy.aliases().get(0).of(typed, "南山区", "KH-440300-0012").orElseThrow());
    }

    @Test
    void policy_names_only_fields_of_the_dictionary() {
        policy.tiers().forEach(tier -> tier.required()
                .forEach(code -> assertTrue(dictionary.field(code).isPresent(), code)));
    }

    @Test
    void what_a_version_said_stays_said() {
        assertThrows(
                IllegalStateException.class,
                () -> database.run("update field_dictionary_version set note = '改' where version = 1"));
        assertThrows(IllegalStateException.class, () -> database.run("delete from opening_policy_version"));
    }

    @Test
    void values_survive_their_document() {
        FieldValues values = FieldValues.of(
                Map.of("name", "光辉\"𠮷\n", "phone", "0755-26001234"),
                Map.of("principals", List.of(Map.of("principalName", "黄志明"), Map.of("principalName", "周丽"))));
        assertEquals(values, FieldValuesJson.read(FieldValuesJson.write(values)));
        FieldValuesConverter converter = new FieldValuesConverter();
        assertEquals(values, converter.convertToEntityAttribute(converter.convertToDatabaseColumn(values)));
    }
}
