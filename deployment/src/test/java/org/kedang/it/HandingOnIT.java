package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("转办、加签、抄送、催办、代理（002 §5.2）")
class HandingOnIT {
    @Test
    @DisplayName("加签人先签，之后仍由数据管理员核实；抄送的人可以看；代表可以催办一次")
    void a_request_is_signed_by_one_more_copied_and_urged() {
        Api rep = Api.as("S1023");
        Api administrator = Api.as("S0901");
        Api manager = Api.as("S1001");
        String form = RegisteringACustomerIT.submitted(
                rep, RegisteringACustomerIT.fields("深圳加签照明有限公司", "0755-26031111", "440300"));
        String item = rep.get("registrations/" + form).expect(200).json().getString("approval");

        rep.post("approvals/" + item + "/urge", Api.object("text", "客户在等")).expect(200);
        rep.post("approvals/" + item + "/urge", Api.object("text", "")).expect(409);
        Api.Answer seen = administrator.get("approvals/" + item).expect(200);
        JsonObject asked = administrator
                .post(
                        "approvals/" + item + "/signers",
                        Api.object("person", "S1001", "before", true, "text", "请先看"),
                        seen.etag())
                .expect(200)
                .json();
        assertEquals("赵立新", asked.getJsonArray("stages").getJsonObject(0).getString("holder"));
        administrator
                .post("approvals/" + item + "/signers", Api.object("person", "S1001", "text", ""), seen.etag())
                .expect(412);
        assertTrue(manager.get("approvals/inbox").expect(200).body().contains(item));
        Api.Answer before = manager.get("approvals/" + item).expect(200);
        JsonObject signed = manager.post("approvals/" + item + "/approve", Api.object("text", "同意"), before.etag())
                .expect(200)
                .json();
        assertEquals(1, signed.getInt("stage"));

        Api outsider = Api.as("S1011");
        assertEquals(404, outsider.get("approvals/" + item).status());
        rep.post("approvals/" + item + "/copies", Api.object("person", "S1011", "text", ""))
                .expect(200);
        outsider.get("approvals/" + item).expect(200);
    }

    @Test
    @DisplayName("代理人在待办里看到被代理人的事项，记录写明两人姓名")
    void a_deputy_is_named_and_ended_in_the_browser() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1001");
            page.navigate("/approvals/inbox.xhtml");
            page.locator("a[href$='/approvals/deputies.xhtml']").click();
            page.locator("[id='deputyForm:person_input']").pressSequentially("S0901");
            page.locator(".ui-autocomplete-item").first().click();
            page.locator("[id='deputyForm:from']").fill(today.toString());
            page.locator("[id='deputyForm:until']").fill(today.plusDays(3).toString());
            page.locator("[id='deputyForm:reason']").fill("出差");
            page.locator("[id='deputyForm:name']").click();
            Locator row = page.locator(".k-deputy").first();
            row.locator("text=陈数安").waitFor();
            assertEquals(0, page.locator(".k-strip").count(), "what was sent does not come back as unsent");
            assertEquals("", page.locator("[id='deputyForm:reason']").inputValue());
            Browsers.screenshot(page, "deputies");
            row.locator("button").click();
            page.locator(".k-deputy .k-badge >> text=已提前结束").first().waitFor();
        }
        try (BrowserContext phone = Browsers.telephone()) {
            Page page = Browsers.signedIn(phone, "S1001");
            page.navigate("/approvals/deputies.xhtml");
            Browsers.screenshot(page, "deputies-390");
            assertEquals(390, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
        }
    }

    @Test
    @DisplayName("数据管理员在页面上抄送给经理，经理收到通知")
    void a_request_is_copied_on_the_page() {
        Api rep = Api.as("S1023");
        String name = "深圳抄送照明有限公司";
        String form =
                RegisteringACustomerIT.submitted(rep, RegisteringACustomerIT.fields(name, "0755-26032222", "440300"));
        String item = rep.get("registrations/" + form).expect(200).json().getString("approval");
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0901");
            page.navigate("/approvals/inbox.xhtml?item=" + item);
            page.locator(".k-more__head").click();
            page.locator("[id='actForm:person_input']").pressSequentially("S1001");
            page.locator(".ui-autocomplete-item").first().click();
            Browsers.screenshot(page, "inbox-acts");
            page.locator("[id='actForm:act']").click();
            page.locator(".k-timeline >> text=抄送").first().waitFor();
            Browsers.screenshot(page, "inbox-copied");
        }
        assertTrue(Api.as("S1001").get("notices").expect(200).body().contains(name));
    }
}
