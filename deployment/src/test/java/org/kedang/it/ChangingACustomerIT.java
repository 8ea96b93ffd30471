package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("S04 变更申请：理由、材料、审核、更新、比较（002 §3.4、§5.2）")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangingACustomerIT {
    private static final byte[] LETTER = "%PDF-1.4\n客户来函：邮箱更换\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private final Api rep = Api.as("S1023");
    private final Api manager = Api.as("S1008");
    private final Api administrator = Api.as("S0901");

    @Test
    @Order(1)
    @DisplayName("邮箱：代表申请并附材料，客户经理审核，数据管理员更新；更新前人人看到旧值和待审标记")
    void a_change_passes_account_manager_and_data_administrator() {
        String customer = customerOf(rep);
        String before = email(customer);
        assertFalse(before.endsWith("@xinghe.example"), before);
        int version = file(customer).getInt("version");
        JsonObject paper = rep.upload("customers/" + customer + "/evidence?fileName=mail.pdf", LETTER)
                .expect(201)
                .json();
        assertEquals(64, paper.getString("sha256").length());
        String change = ask(
                rep,
                customer,
                Api.object(
                        "fields",
                        Api.object("email", "caiwu@xinghe.example"),
                        "reason",
                        "客户更换邮箱",
                        "evidence",
                        List.of(paper.getString("id"))));

        assertEquals(before, email(customer));
        assertEquals(
                "email",
                waiting(customer).getJsonObject(0).getJsonArray("fields").getString(0));
        assertEquals(404, Api.as("S1011").get("change-requests/" + change).status());
        Api.Answer own = decide(rep, change, "check", "NEEDED");
        assertEquals(403, own.status(), own::toString);
        Api.Answer early = decide(administrator, change, "apply", "");
        assertTrue(early.status() == 409 && early.body().contains("CHANGE_NOT_CHECKED"), early::toString);

        JsonObject seen = manager.get("change-requests/" + change).expect(200).json();
        assertEquals("necessity", seen.getString("stage"));
        assertEquals(
                new String(LETTER, StandardCharsets.UTF_8),
                manager.get("change-requests/" + change + "/evidence/" + paper.getString("id"))
                        .expect(200)
                        .body());
        decide(manager, change, "check", "NEEDED").expect(200);
        assertEquals(before, email(customer));

        JsonObject applied =
                decide(administrator, change, "apply", "").expect(200).json();
        assertEquals("APPLIED", applied.getString("state"));
        assertEquals(version + 1, applied.getInt("version"));
        // masked, as every e-mail address is
        assertTrue(email(customer).endsWith("@xinghe.example"), email(customer));
        assertTrue(waiting(customer).isEmpty());
        JsonObject entry = rep.get("customers/" + customer + "/history")
                .expect(200)
                .items()
                .getJsonObject(0);
        assertEquals("李晓梅", entry.getString("requestedBy"));
        assertEquals("王建国", entry.getString("approvedBy"));
        assertEquals("陈数安", entry.getString("who"));
        assertEquals("客户更换邮箱", entry.getString("reason"));
        assertEquals(change, entry.getString("request"));
        assertTrue(rep.get("notices").expect(200).body().contains("changeApplied"));
    }

    @Test
    @Order(2)
    @DisplayName("发票抬头走短流程，不经客户经理；同一请求键只生效一次")
    void invoice_data_go_the_short_way() {
        String customer = customerOf(rep);
        String change =
                ask(rep, customer, Api.object("fields", Api.object("invoiceTitle", "天津新抬头有限公司"), "reason", "客户更名开票"));
        JsonObject seen =
                administrator.get("change-requests/" + change).expect(200).json();
        assertEquals("invoice", seen.getString("chain"));
        assertEquals("application", seen.getString("stage"));
        decide(administrator, change, "apply", "").expect(200);
        JsonObject entry = rep.get("customers/" + customer + "/history")
                .expect(200)
                .items()
                .getJsonObject(0);
        assertEquals("", entry.getString("approvedBy"));
        assertEquals("天津新抬头有限公司", file(customer).getJsonObject("fields").getString("invoiceTitle"));
    }

    @Test
    @Order(3)
    @DisplayName("客户经理不能审批自己的申请；退回后修改再办")
    void nobody_decides_his_own_request_and_a_returned_one_is_revised() {
        String customer = customerOf(manager);
        String change = ask(
                manager, customer, Api.object("fields", Api.object("website", "https://neu.example"), "reason", "新网站"));
        Api.Answer own = decide(manager, change, "check", "NEEDED");
        assertTrue(own.status() == 409 && own.body().contains("OWN_REQUEST"), own::toString);
        Api second = Api.as("S1042");
        decide(second, change, "check", "RETURN").expect(200);
        Api.Answer returned = manager.get("change-requests/" + change).expect(200);
        assertEquals("RETURNED", returned.json().getString("state"));
        assertEquals("请说明", returned.json().getString("question"));
        manager.put(
                        "change-requests/" + change,
                        Api.object("fields", Api.object("website", "https://neu2.example"), "reason", "官网已换"),
                        returned.etag())
                .expect(200);
        decide(second, change, "check", "NEEDED").expect(200);
        decide(administrator, change, "apply", "").expect(200);
        assertEquals(
                "https://neu2.example",
                manager.get("customers/" + customer)
                        .expect(200)
                        .json()
                        .getJsonObject("fields")
                        .getString("website"));
    }

    @Test
    @Order(4)
    @DisplayName("同一项两份申请：先到先办；后一份过期，拒绝并列出差异；撤回后不再待审")
    void two_requests_for_one_field_are_ordered_and_a_stale_one_is_refused_with_the_difference() {
        String customer = customerOf(rep);
        String first = ask(rep, customer, Api.object("fields", Api.object("address", "和平路1号"), "reason", "搬家"));
        String second = ask(rep, customer, Api.object("fields", Api.object("address", "和平路2号"), "reason", "又搬"));
        JsonObject seen = rep.get("change-requests/" + second).expect(200).json();
        assertEquals(2, seen.getInt("place"));
        assertEquals(first, seen.getJsonArray("rivals").getJsonObject(0).getString("id"));
        decide(manager, first, "check", "NEEDED").expect(200);
        decide(manager, second, "check", "NEEDED").expect(200);
        Api.Answer early = decide(administrator, second, "apply", "");
        assertTrue(early.status() == 409 && early.body().contains("CHANGE_EARLIER_WAITS"), early::toString);
        decide(administrator, first, "apply", "").expect(200);
        Api.Answer stale = decide(administrator, second, "apply", "");
        assertTrue(stale.body().contains("CHANGE_STALE"), stale::toString);
        assertTrue(stale.body().contains("和平路1号"), stale::toString);
        Api.Answer late = rep.get("change-requests/" + second).expect(200);
        assertTrue(late.json().getBoolean("stale"));
        rep.post("change-requests/" + second + "/withdraw", Api.object("reason", "不改了"), late.etag())
                .expect(200);
        assertTrue(waiting(customer).isEmpty());
        assertEquals("和平路1号", file(customer).getJsonObject("fields").getString("address"));
    }

    @Test
    @Order(5)
    @DisplayName("错误按字段指出；不是材料的文件不收；别人的客户不能申请")
    void what_is_wrong_is_named_by_field() {
        String customer = customerOf(rep);
        String etag = rep.get("customers/" + customer).etag();
        Api.Answer wrong = rep.post(
                "customers/" + customer + "/change-requests",
                Api.object("fields", Api.object("email", "no mail", "lifeStage", "LOST"), "reason", "x"),
                etag);
        assertTrue(wrong.status() >= 400 && wrong.body().contains("email"), wrong::toString);
        Api.Answer html = rep.upload(
                "customers/" + customer + "/evidence?fileName=x.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        assertTrue(html.body().contains("EVIDENCE_TYPE"), html::toString);
        Api.Answer foreign = Api.as("S1011")
                .post(
                        "customers/" + customer + "/change-requests",
                        Api.object("fields", Api.object("email", "a@b.example"), "reason", "x"),
                        etag);
        assertEquals(403, foreign.status(), foreign::toString);
        Api.Answer dated = rep.post(
                "customers/" + customer + "/change-requests",
                Api.object("fields", Api.object("email", "a@b.example"), "reason", "x", "effective", "2020-01-01"),
                etag);
        assertTrue(dated.body().contains("CHANGE_EFFECTIVE_DATE"), dated::toString);
        assertFalse(waiting(customer).size() > 0);
    }

    @Test
    @Order(6)
    @DisplayName("浏览器全程：选内容、并排填写、附材料、核对差异、提交；客户经理与数据管理员在待办办理；手机宽度可读")
    void the_whole_way_in_the_browser() throws Exception {
        String customer = customerOf(rep);
        String change;
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/profiles/file.xhtml?id=" + customer);
            page.locator("#askChange").click();
            page.locator("input[type=checkbox][value='website']").check();
            Browsers.screenshot(page, "s04-pick");
            page.locator("[id='pickForm:go']").click();
            page.waitForURL(url -> url.contains("fields=website"));
            page.locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("来函.pdf", "application/pdf", LETTER));
            page.getByText("来函.pdf").first().waitFor();
            page.locator("[id='changeForm:website']").fill("https://www.haihe-neu.example");
            page.locator("[id='changeForm:reason']").fill("官网已更换");
            page.locator("[id='changeForm:compare']").click();
            page.locator(".k-diff").first().waitFor();
            Browsers.screenshot(page, "s04-form");
            page.locator("[id='changeForm:ask']").click();
            page.waitForURL(url -> url.contains("/change.xhtml"));
            change = page.url().replaceAll(".*id=", "");
            Browsers.screenshot(page, "s04-asked");
            page.navigate("/profiles/file.xhtml?id=" + customer);
            page.getByText("待审变更").first().waitFor();
            Browsers.screenshot(page, "s04-waiting");
            page.setViewportSize(390, 844);
            page.navigate("/profiles/change.xhtml?id=" + change);
            Browsers.screenshot(page, "s04-phone");
            assertTrue(
                    (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    "nothing sticks out at 390 px");
        }
        decideInTheInbox("S1008", change, "s04-check");
        decideInTheInbox("S0901", change, "s04-apply");
        assertEquals(
                "https://www.haihe-neu.example",
                file(customer).getJsonObject("fields").getString("website"));
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/profiles/change.xhtml?id=" + change);
            page.getByText("已更新").first().waitFor();
            Browsers.screenshot(page, "s04-done");
        }
    }

    @Test
    @Order(7)
    @DisplayName("浏览器：两个流程和整张表一起填写；退回后原样修改再申请；列表带待审标记")
    void several_ways_a_table_and_a_returned_request_in_the_browser() throws Exception {
        String customer = customerOf(rep);
        JsonObject seen = file(customer);
        String change = ask(
                rep,
                customer,
                Api.object("fields", Api.object("postcode", "300041"), "reason", "补邮编", "necessity", "寄样册"));
        decide(manager, change, "check", "RETURN").expect(200);
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/search/customers.xhtml?q=" + seen.getString("number"));
            page.locator("tr", new Page.LocatorOptions().setHasText(seen.getString("number")))
                    .getByText("待审变更")
                    .first()
                    .waitFor();
            page.navigate("/profiles/change-form.xhtml?id=" + customer + "&fields=email,invoiceTitle,principals");
            page.getByText("将分成 2 份申请分别办理。").first().waitFor();
            page.locator("[id='changeForm:add_principals']").click();
            page.locator("[id='changeForm:principals:0:principalName']").fill("新负责人");
            page.locator("[id='changeForm:compare']").click();
            page.locator(".k-diff").first().waitFor();
            Browsers.screenshot(page, "s04-several");

            page.navigate("/profiles/change.xhtml?id=" + change);
            page.locator("#revise").click();
            page.getByText("请说明").first().waitFor();
            assertEquals("300041", page.locator("[id='changeForm:postcode']").inputValue());
            page.locator("[id='changeForm:reason']").fill("补邮编，寄样册用");
            Browsers.screenshot(page, "s04-revise");
            page.locator("[id='changeForm:ask']").click();
            page.waitForURL(url -> url.contains("/change.xhtml"));
        }
        decide(manager, change, "check", "NEEDED").expect(200);
        decide(administrator, change, "apply", "").expect(200);
        assertEquals("300041", file(customer).getJsonObject("fields").getString("postcode"));
    }

    private static void decideInTheInbox(String who, String change, String picture) {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, who);
            page.navigate("/profiles/change.xhtml?id=" + change);
            page.locator("a[href*='/approvals/inbox.xhtml?item=']").first().click();
            page.getByText("官网已更换").first().waitFor();
            Browsers.screenshot(page, picture);
            String before = place(change);
            page.locator("[id='decisionForm:approve']").click();
            long deadline = System.nanoTime() + 30_000_000_000L;
            while (place(change).equals(before)) {
                assertTrue(System.nanoTime() < deadline, "the decision arrives");
                page.waitForTimeout(200);
            }
        }
    }

    private static String place(String change) {
        JsonObject seen =
                Api.as("S1023").get("change-requests/" + change).expect(200).json();
        return seen.getString("state") + seen.getString("stage");
    }

    static String customerOf(Api owner) {
        return owner.get("customers/needing-attention")
                .expect(200)
                .items()
                .getJsonObject(0)
                .getString("customer");
    }

    private JsonObject file(String customer) {
        return rep.get("customers/" + customer).expect(200).json();
    }

    private JsonArray waiting(String customer) {
        return file(customer).getJsonArray("changes");
    }

    private String email(String customer) {
        return file(customer).getJsonObject("fields").getString("email", "");
    }

    static String ask(Api who, String customer, JsonObject wish) {
        String etag = who.get("customers/" + customer).expect(200).etag();
        return who.post("customers/" + customer + "/change-requests", wish, etag)
                .expect(201)
                .items()
                .getJsonObject(0)
                .getString("id");
    }

    /** Checks or applies what the decider sees now. */
    static Api.Answer decide(Api who, String change, String act, String finding) {
        Api.Answer seen = who.get("change-requests/" + change).expect(200);
        int round = seen.json().getInt("approvalRevision");
        JsonObject body = act.equals("check")
                ? Json.createObjectBuilder()
                        .add("approvalRevision", round)
                        .add("finding", finding)
                        .add("note", finding.equals("RETURN") ? "请说明" : "")
                        .build()
                : Api.object("approvalRevision", round);
        return who.post("change-requests/" + change + "/" + act, body, seen.etag());
    }
}
