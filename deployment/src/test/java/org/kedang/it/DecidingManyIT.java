package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("批量审批：逐项记录，各自成败")
class DecidingManyIT {
    // The other tests take the first ones; what waits here stays waiting.
    private static int next = 100;

    private final Api rep = Api.as("S1023");
    private final Api manager = Api.as("S1008");

    @Test
    @DisplayName("三项中一项版本已变、一项不存在：其余照办，不能办的说明原因；每项一条审计记录")
    void each_of_several_stands_or_falls_for_itself() {
        List<String> items = asked(3, "http://neu-a.example");
        JsonObject answer = manager.post(
                        "approvals/decisions",
                        Api.object(
                                "verb",
                                "APPROVE",
                                "text",
                                "一并同意",
                                "items",
                                List.of(
                                        picked(items.get(0), revision(items.get(0))),
                                        picked(items.get(1), revision(items.get(1)) + 1),
                                        picked("0199a6f0-0000-7000-8000-000000000001", 0),
                                        picked(items.get(2), revision(items.get(2))))))
                .expect(200)
                .json();
        JsonArray each = answer.getJsonArray("items");
        assertEquals("WAITING", each.getJsonObject(0).getString("state"));
        assertEquals(412, each.getJsonObject(1).getJsonObject("problem").getInt("status"));
        assertEquals(404, each.getJsonObject(2).getJsonObject("problem").getInt("status"));
        assertEquals("WAITING", each.getJsonObject(3).getString("state"));
        assertEquals(
                1,
                manager.get("approvals/" + items.get(0))
                        .expect(200)
                        .json()
                        .getJsonObject("approval")
                        .getInt("stage"));
        assertEquals(
                0,
                manager.get("approvals/" + items.get(1))
                        .expect(200)
                        .json()
                        .getJsonObject("approval")
                        .getInt("stage"));
        assertEquals(
                403,
                rep.post(
                                "approvals/decisions",
                                Api.object("verb", "APPROVE", "items", List.of(picked(items.get(1), 0))))
                        .status());
        manager.post("approvals/decisions", Api.object("verb", "APPROVE", "items", List.of()))
                .expect(400);
    }

    @Test
    @DisplayName("浏览器：勾选两项，写共同意见，同意所选；没有意见不能退回")
    void several_are_picked_and_decided_on_the_page() {
        List<String> items = asked(2, "http://neu-b.example");
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1008");
            page.navigate("/approvals/inbox.xhtml");
            for (String item : items) {
                page.locator("input[name=pick][value^='" + item + "']").check();
            }
            page.locator("[id='manyForm:giveBackMany']").click();
            page.getByText("请写明").first().waitFor();
            for (String item : items) {
                page.locator("input[name=pick][value^='" + item + "']").setChecked(true);
            }
            page.locator("[id='manyForm:manyNote']").fill("一并同意");
            Browsers.screenshot(page, "inbox-many");
            page.locator("[id='manyForm:approveMany']").click();
            page.getByText("已同意 2 项").first().waitFor();
            Browsers.screenshot(page, "inbox-many-done");
            assertFalse(page.locator("input[name=pick][value^='" + items.get(0) + "']")
                    .isVisible());
        }
        try (BrowserContext phone = Browsers.telephone()) {
            Page page = Browsers.signedIn(phone, "S1008");
            asked(2, "http://neu-c.example");
            page.navigate("/approvals/inbox.xhtml");
            page.locator("input[name=pick]").first().check();
            Browsers.screenshot(page, "inbox-many-390");
            assertEquals(390, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
        }
    }

    /** As many change requests on as many customers; the approvals that wait for an account manager. */
    private List<String> asked(int many, String website) {
        JsonArray customers =
                rep.get("customers/needing-attention?limit=100").expect(200).items();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String change = ChangingACustomerIT.ask(
                    rep,
                    customers.getJsonObject(--next).getString("customer"),
                    Api.object("fields", Api.object("website", website + "/" + i), "reason", "官网已换"));
            String item =
                    rep.get("change-requests/" + change).expect(200).json().getString("approval");
            assertTrue(items.add(item));
        }
        return items;
    }

    private int revision(String item) {
        return manager.get("approvals/" + item)
                .expect(200)
                .json()
                .getJsonObject("approval")
                .getInt("revision");
    }

    private static JsonObject picked(String id, int revision) {
        return Api.object("id", id, "revision", revision);
    }
}
