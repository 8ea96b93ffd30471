package org.kedang.profiles.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Regulation;

@DisplayName("C31 字段字典用公司自己的称呼")
class FirmWordTest {
    private static final Labels NAME = new Labels("客户名称", "客戶名稱", "Customer name");
    private static final Labels HINT = new Labels("个人客户填写姓名", "個人客戶填寫姓名", "A customer's full name");
    private static final Labels COMPANY = new Labels("企业客户", "企業客戶", "company");
    private static final Labels BLOCK = new Labels("客户分类", "客戶分類", "Customer classes");
    private static final Labels OWN = new Labels("客户会所编号", "客戶會所編號", "Customer club number");
    private static final FirmWord MEMBER = new FirmWord(new Labels("会员", "會員", "member"));
    private static final Set<Labels> SHIPPED = Set.of(NAME, HINT, COMPANY, BLOCK);

    private final Dictionary plain = new Dictionary(
            1,
            new DictionaryNote(LocalDate.of(2020, 1, 1), "数据管理员", "000 02", "第一版"),
            List.of(new FieldGroup("basic", BLOCK, 10, 0)),
            List.of(
                    FieldDefinition.of("name", FieldType.TEXT, NAME)
                            .help(HINT)
                            .importNames(List.of("全称"))
                            .build(),
                    FieldDefinition.of("customerType", FieldType.CHOICE, Labels.of("类型"))
                            .choices(List.of(new Choice("COMPANY", COMPANY), new Choice("PERSON", Labels.of("散客"))))
                            .build(),
                    FieldDefinition.of("clubNumber", FieldType.TEXT, OWN).build()),
            List.of());

    @Test
    @Regulation("001 二.1")
    void labels_hints_answers_and_blocks_of_the_product_read_in_the_firms_word() {
        Dictionary said = MEMBER.in(plain, SHIPPED);
        FieldDefinition name = said.field("name").orElseThrow();
        assertEquals(new Labels("会员名称", "會員名稱", "Member name"), name.labels());
        assertEquals(new Labels("个人会员填写姓名", "個人會員填寫姓名", "A member's full name"), name.help());
        FieldDefinition type = said.field("customerType").orElseThrow();
        assertEquals("企业会员", type.choices().get(0).labels().zh());
        assertEquals("会员分类", said.group("basic").orElseThrow().labels().zh());
        assertEquals(plain.version(), said.version());
        assertEquals(plain.startsOn(), said.startsOn());
    }

    @Test
    void what_the_firm_wrote_itself_stays_as_written() {
        Dictionary said = MEMBER.in(plain, SHIPPED);
        assertSame(
                plain.field("clubNumber").orElseThrow(),
                said.field("clubNumber").orElseThrow());
    }

    @Test
    @DisplayName("导入仍认得产品原来的列名与选项")
    void the_products_own_words_stay_known_to_imports() {
        Dictionary said = MEMBER.in(plain, SHIPPED);
        List<String> headings = said.field("name").orElseThrow().headings();
        assertTrue(headings.containsAll(List.of("会员名称", "客户名称", "客戶名稱", "Customer name", "全称")));
        for (String typed : List.of("企业客户", "企业会员", "企业", "企業客戶", "company")) {
            assertEquals("COMPANY", said.normalise("customerType", typed), typed);
        }
    }

    @Test
    void the_products_own_word_changes_nothing() {
        assertSame(plain, new FirmWord(new Labels("客户", "客戶", "customer")).in(plain, SHIPPED));
    }
}
