package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("000 任意时间节点：当时的档案、版本对比、经新的申请恢复旧值、打印")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimeMachineIT {
    private static final String ADDRESS = "天津市河西区友谊路";

    private final Api rep = Api.as("S1023");
    private final Api manager = Api.as("S1008");
    private final Api administrator = Api.as("S0901");

    @Test
    @Order(1)
    @DisplayName("接口：当时的档案照样遮盖；两个时刻、两份档案、待审变更的对比；恢复走审批")
    void the_past_is_read_compared_and_asked_back() throws Exception {
        String customer = customer(2);
        String number = file(customer).getString("number");
        granted(customer, Api.object("address", ADDRESS + "218号海河大厦12层", "phone", "022-28301111"), "登记更正");
        int first = file(customer).getInt("version");
        JsonObject then = file(customer);
        granted(customer, Api.object("address", ADDRESS + "328号海河大厦21层", "phone", "022-28302222"), "搬家");

        JsonObject past = rep.get("customers/" + customer + "/as-of?at=v" + first)
                .expect(200)
                .json();
        assertEquals(then.getJsonObject("fields"), past.getJsonObject("file").getJsonObject("fields"));
        assertEquals(then.getJsonArray("masked"), past.getJsonObject("file").getJsonArray("masked"));
        assertEquals("登记更正", past.getJsonObject("version").getString("reason"));
        String moment = past.getString("at");
        assertEquals(
                first,
                rep.get("customers/" + customer + "/as-of?at=" + moment)
                        .expect(200)
                        .json()
                        .getJsonObject("version")
                        .getInt("version"));
        Api.Answer early = rep.get("customers/" + customer + "/as-of?at=1999-12-31");
        assertTrue(early.status() >= 400 && early.body().contains("NOT_OPENED_YET"), early::toString);
        assertEquals(
                400, rep.get("customers/" + customer + "/as-of?at=yesterday").status());
        assertEquals(
                403,
                Api.as("S1011").get("customers/" + customer + "/as-of?at=v1").status());

        JsonObject compared = rep.get("customers/" + customer + "/comparison?before=v" + first)
                .expect(200)
                .json();
        String lines = compared.getJsonArray("groups").toString();
        assertTrue(lines.contains("218号") && lines.contains("328号"), lines);
        assertFalse(lines.contains("28301111") || lines.contains("28302222"), lines);
        assertTrue(compared.getJsonArray("restorable")
                .getValuesAs(JsonString::getString)
                .containsAll(List.of("address", "phone")));
        String own = customer(0);
        assertEquals(
                own,
                rep.get("customers/" + customer + "/comparison?with=" + own)
                        .expect(200)
                        .json()
                        .getJsonObject("after")
                        .getString("customer"));

        String asked = asked(
                        customer,
                        Json.createObjectBuilder()
                                .add("reason", "恢复第 " + first + " 版")
                                .add(
                                        "restore",
                                        Json.createObjectBuilder()
                                                .add("version", first)
                                                .add(
                                                        "fields",
                                                        Json.createArrayBuilder()
                                                                .add("phone")
                                                                .add("address")))
                                .build())
                .get(0);
        assertTrue(waits(number), "the hit is marked");
        assertTrue(rep.get("customers/" + customer + "/comparison?change=" + asked)
                .expect(200)
                .body()
                .contains(asked));
        assertFalse(rep.get("change-requests/" + asked).expect(200).body().contains("28301111"));
        decided(customer);
        assertEquals(then.getJsonObject("fields"), file(customer).getJsonObject("fields"));
        assertFalse(waits(number), "the mark is gone");

        Api.Answer blank = rep.get("customers/" + customer + "/comparison.pdf?before=v" + first);
        assertTrue(blank.status() >= 400 && blank.body().contains("/purpose\""), blank::toString);
        Api.Answer card = rep.get("customers/" + customer + "/card.pdf?purpose=%20");
        assertTrue(card.status() >= 400 && card.body().contains("/purpose\""), card::toString);
    }

    @Test
    @Order(2)
    @DisplayName("接口：备注可以清空")
    void a_note_is_emptied() {
        String customer = customer(2);
        note(customer, "周五下午可访");
        assertEquals("周五下午可访", file(customer).getJsonObject("fields").getString("remark"));
        note(customer, null);
        assertFalse(file(customer).getJsonObject("fields").containsKey("remark"));
    }

    @Test
    @Order(3)
    @DisplayName("浏览器：从经历到对比，勾选恢复，填好申请；打印对比表；手机与深色可读")
    void from_the_history_to_a_request_in_the_browser() throws Exception {
        String customer = customer(2);
        int last = file(customer).getInt("version");
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/profiles/file.xhtml?id=" + customer);
            page.locator(".k-file__changes summary").nth(2).click();
            Browsers.screenshot(page, "time-history");
            page.locator("#asOf").click();
            page.getByText("时的档案").first().waitFor();
            page.locator(".k-time__versions a[href*='at=v1']").first().waitFor();
            page.navigate("/profiles/as-of.xhtml?id=" + customer + "&at=v1");
            Browsers.screenshot(page, "time-as-of");
            page.navigate("/profiles/compare.xhtml?id=" + customer + "&before=v1");
            page.locator("input[name=field][value=address]").check();
            page.locator("input[name=field][value=phone]").check();
            Browsers.screenshot(page, "time-compare");
            page.locator("#choose").click();
            page.locator("#beforeAt").waitFor();
            Browsers.screenshot(page, "time-choose");
            page.locator("#showAll").click();
            page.waitForURL(url -> url.contains("all=true"));
            page.locator(".k-diff__line--SAME").first().waitFor();
            Browsers.screenshot(page, "time-compare-all");
            APIResponse paper = page.request().get("/profiles/comparison.pdf?before=v1&purpose=x&id=" + customer);
            assertEquals(200, paper.status());
            Files.write(Path.of("target", "comparison.pdf"), paper.body());
            try (PDDocument pdf = Loader.loadPDF(paper.body())) {
                assertTrue(new PDFTextStripper().getText(pdf).contains("客户档案对比表"));
            }
            page.setViewportSize(390, 844);
            for (String address : List.of("as-of.xhtml?at=v1&id=", "compare.xhtml?before=v1&id=")) {
                page.navigate("/profiles/" + address + customer);
                Browsers.screenshot(page, "time-phone-" + address.substring(0, 5));
                assertTrue(
                        (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                        "nothing sticks out at 390 px");
            }
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Browsers.screenshot(page, "time-dark");
            page.setViewportSize(1280, 900);
            page.navigate("/profiles/compare.xhtml?id=" + customer + "&before=v1");
            Browsers.screenshot(page, "time-dark-wide");
            page.locator("input[name=field][value=address]").check();
            page.locator("#restore").click();
            page.waitForURL(url -> url.contains("restore="));
            assertTrue(page.locator("[id='changeForm:reason']").inputValue().startsWith("恢复为第 1 版"));
            page.locator("[id='changeForm:compare']").click();
            page.locator(".k-diff").first().waitFor();
            Browsers.screenshot(page, "time-restore");
            page.locator("[id='changeForm:ask']").click();
            page.waitForURL(url -> url.contains("/change.xhtml"));
            page.locator("#compareWhole").click();
            page.getByText("待审变更生效后").first().waitFor();
        }
        decided(customer);
        assertEquals(last + 1, file(customer).getInt("version"));
    }

    private String customer(int place) {
        return rep.get("customers?sort=number&limit=20&stage=CONCLUDED")
                .expect(200)
                .items()
                .getJsonObject(place)
                .getString("id");
    }

    private JsonObject file(String customer) {
        return rep.get("customers/" + customer).expect(200).json();
    }

    private boolean waits(String number) {
        return rep.get("customers?q=" + number)
                .expect(200)
                .items()
                .getJsonObject(0)
                .getBoolean("changeWaits");
    }

    private void note(String customer, @Nullable String text) {
        JsonObject fields = Json.createObjectBuilder()
                .add("remark", text == null ? JsonValue.NULL : Json.createValue(text))
                .build();
        rep.patch(
                        "customers/" + customer,
                        Api.object("fields", fields, "reason", "来电告知"),
                        rep.get("customers/" + customer).expect(200).etag())
                .expect(200);
    }

    private List<String> asked(String customer, JsonObject wish) {
        String etag = rep.get("customers/" + customer).expect(200).etag();
        return rep.post("customers/" + customer + "/change-requests", wish, etag).expect(201).items().stream()
                .map(item -> item.asJsonObject().getString("id"))
                .toList();
    }

    private void granted(String customer, JsonObject fields, String reason) {
        List<String> unused = asked(customer, Api.object("fields", fields, "reason", reason));
        decided(customer);
    }

    /** Lets every waiting request of the customer pass its chain. */
    private void decided(String customer) {
        JsonArray waiting = file(customer).getJsonArray("changes");
        for (JsonObject row : waiting.getValuesAs(JsonObject.class)) {
            String change = row.getString("id");
            Api.Answer seen = administrator.get("change-requests/" + change).expect(200);
            if (seen.json().getString("stage").equals("necessity")) {
                Api.Answer shown = manager.get("change-requests/" + change).expect(200);
                manager.post(
                                "change-requests/" + change + "/check",
                                Api.object(
                                        "approvalRevision",
                                        shown.json().getInt("approvalRevision"),
                                        "finding",
                                        "NEEDED",
                                        "note",
                                        ""),
                                shown.etag())
                        .expect(200);
                seen = administrator.get("change-requests/" + change).expect(200);
            }
            administrator
                    .post(
                            "change-requests/" + change + "/apply",
                            Api.object("approvalRevision", seen.json().getInt("approvalRevision")),
                            seen.etag())
                    .expect(200);
        }
    }
}
