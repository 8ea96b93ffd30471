package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S21 客户经理之间按需知悉，授权之前（001 §四；002 §5.3）")
class NeedToKnowIT {
    private static final String STAR = "customers?q=%E8%8B%8F%E5%B7%9E%E6%98%9F%E6%B2%B3";

    @Test
    @DisplayName("刘洋搜索苏州星河：只见编号、名称、经办人；打不开内容；孙国强直接可读；何维永远看不到")
    void a_stranger_learns_number_name_and_owner_only() {
        JsonObject hit = hit("S1011");
        assertEquals("KH-320500-0003", hit.getString("number"));
        assertEquals("苏州星河商贸有限公司", hit.getString("name"));
        assertEquals("王建国", hit.getString("ownerName"));
        assertTrue(!hit.containsKey("content") || hit.isNull("content"), hit::toString);
        String id = hit.getString("id");

        Api.as("S1011").get("customers/" + id).expect(403);
        Api.as("S1011").get("customers/" + id + "/history").expect(403);
        Api.as("S1011").get("customers/" + id + "/card").expect(200);
        Api.as("S1008").get("customers/" + id).expect(200);
        Api.as("S0001").get("customers/" + id).expect(200);
        Api.as("S1001").get("customers/" + id).expect(200);
        Api.as("S0902").get("customers/" + id).expect(404);
        Api.as("S0902").get(STAR).expect(403);
    }

    @Test
    @DisplayName("浏览器中同样：刘洋看到存在卡，没有电话，何维没有客户入口")
    void the_browser_shows_him_the_card_and_no_content() {
        String id = hit("S1011").getString("id");
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1011");
            page.navigate("/search/customers.xhtml?q=苏州星河");
            page.getByText("苏州星河商贸有限公司").first().waitFor();
            assertTrue(page.content().contains("KH-320500-0003"));
            assertFalse(page.content().contains("沈月华"));
            Browsers.screenshot(page, "s21-existence-card");
            var file = page.navigate("/profiles/file.xhtml?id=" + id);
            assertFalse(page.content().contains("沈月华"));
            assertFalse(page.content().contains("65201188"));
            assertTrue(file.status() < 500);
        }
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0902");
            assertEquals(
                    0, page.locator("nav a[href*='/search/customers.xhtml']").count());
            assertEquals(403, page.navigate("/search/customers.xhtml").status());
        }
    }

    private static JsonObject hit(String number) {
        return Api.as(number).get(STAR).expect(200).items().getJsonObject(0);
    }
}
