package org.kedang.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C31 公司对客户的称呼")
class CustomerWordTest {
    @Test
    void the_role_keeps_its_name_in_both_kinds_of_chinese() {
        assertEquals("业主由客户经理登记", CustomerWord.simplified("客户由客户经理登记", "业主"));
        assertEquals("業主由客戶經理登記", CustomerWord.traditional("客戶由客戶經理登記", "業主"));
    }

    @Test
    void english_keeps_capital_plural_and_genitive_and_mends_the_article() {
        assertEquals(
                "An owner's file; Owners, the owner",
                CustomerWord.english("A customer's file; Customers, the customer", "owner"));
        assertEquals("a guest", CustomerWord.english("a customer", "guest"));
        assertEquals("a customer", CustomerWord.english("a customer", "customer"));
    }

    @Test
    void a_word_with_signs_stands_as_it_is() {
        assertEquals("贵宾$1\\会员", CustomerWord.simplified("客户会员", "贵宾$1\\"));
        assertEquals("vip$1 name", CustomerWord.english("customer name", "vip$1"));
    }
}
