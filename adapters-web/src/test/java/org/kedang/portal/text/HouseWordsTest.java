package org.kedang.portal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.kit.domain.Regulation;

@DisplayName("C31 页面用公司自己的称呼")
class HouseWordsTest {
    @Test
    @Regulation("001 二.1")
    void a_club_reads_member_wherever_the_product_says_customer() {
        assertEquals("登记会员，由客户经理审核", HouseWords.said("登记客户，由客户经理审核", "会员", Languages.SIMPLIFIED));
        assertEquals("登記會員，由客戶經理審核", HouseWords.said("登記客戶，由客戶經理審核", "會員", Languages.TRADITIONAL));
        assertEquals(
                "Members and a member's file",
                HouseWords.said("Customers and a customer's file", "member", Languages.ENGLISH));
    }

    @Test
    void without_a_word_of_the_firm_the_text_stays() {
        assertEquals("客户", HouseWords.in("客户", Languages.SIMPLIFIED));
        assertEquals("Customer", HouseWords.said("Customer", "customer", Languages.ENGLISH));
    }
}
