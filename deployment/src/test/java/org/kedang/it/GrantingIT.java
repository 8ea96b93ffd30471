package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S21 客户经理之间按需知悉，授权之后（001 §四；002 §5.3）")
class GrantingIT {
    private static final String STAR = "customers?q=%E8%8B%8F%E5%B7%9E%E6%98%9F%E6%B2%B3";

    private static JsonObject hit(String number) {
        return Api.as(number).get(STAR).expect(200).items().getJsonObject(0);
    }

    private static String grant(String id, Instant until) {
        Api.Answer given = Api.as("S0901")
                .send(
                        "POST",
                        "customers/" + id + "/grants",
                        "{\"employee\":\"S1011\",\"categories\":[1],\"until\":\"" + until
                                + "\",\"reason\":\"投标前核对联系方式\"}",
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        return given.expect(201).json().getString("id");
    }

    @Test
    @DisplayName("陈数安授权刘洋只读第一类：打开、不见其余、到期那一秒即关；收回立即关")
    void a_colleague_is_let_into_one_category_and_out_again() throws InterruptedException {
        String id = hit("S1011").getString("id");
        Api.as("S1011").get("customers/" + id).expect(403);
        String grant = grant(id, Instant.now().plus(Duration.ofHours(2)));
        try {
            JsonObject file = Api.as("S1011").get("customers/" + id).expect(200).json();
            assertEquals("[1]", file.get("categories").toString());
            assertFalse(file.getJsonObject("fields").containsKey("industry"), file::toString);
            assertEquals(0, file.getJsonArray("changes").size());
            for (String closed : new String[] {"history", "change-requests", "consents", "ratings", "tasks"}) {
                Api.as("S1011").get("customers/" + id + "/" + closed).expect(403);
            }
            JsonObject content = hit("S1011").getJsonObject("content");
            assertEquals("", content.getString("industry"));
            assertEquals(
                    "HOLDS",
                    Api.as("S1011")
                            .get("grants")
                            .expect(200)
                            .items()
                            .getJsonObject(0)
                            .getString("state"));
            Api.as("S1011").get("customers/" + id + "/grants").expect(403);
            assertFalse(Api.as("S1008")
                    .get("customers/" + id + "/grants")
                    .expect(200)
                    .json()
                    .getBoolean("mayGrant"));
            assertTrue(Api.as("S0801")
                    .get("grants/register?limit=200")
                    .expect(200)
                    .items()
                    .toString()
                    .contains(grant));
            Api.as("S0903").get("customers/" + id).expect(404);
            pages(id);
        } finally {
            Api.as("S1001")
                    .send("POST", "customers/" + id + "/grants/" + grant + "/revoke", "{\"reason\":\"项目取消\"}", Map.of())
                    .expect(204);
        }
        Api.as("S1011").get("customers/" + id).expect(403);
        Instant end = Instant.now().plusSeconds(4);
        String brief = grant(id, end);
        assertFalse(brief.isEmpty());
        Api.as("S1011").get("customers/" + id).expect(200);
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis()) + 50);
        Api.as("S1011").get("customers/" + id).expect(403);
    }

    private static void pages(String id) {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1011");
            page.navigate("/profiles/file.xhtml?id=" + id);
            page.locator("#openParts").waitFor();
            assertEquals(0, page.locator("#askChange").count());
            Browsers.screenshot(page, "s21-granted-file");
            page.navigate("/access/own-grants.xhtml");
            page.getByText("投标前核对联系方式").first().waitFor();
            Browsers.screenshot(page, "s21-own-grants");
        }
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0901");
            page.navigate("/access/grants.xhtml?id=" + id);
            page.getByText("投标前核对联系方式").first().waitFor();
            assertEquals(1, page.locator("#grantForm").count());
            Browsers.screenshot(page, "s21-grants");
        }
    }
}
