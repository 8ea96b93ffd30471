package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("S08 变更触发机制：法定代表人变更后的任务（000）")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowingAChangeIT {
    private final Api owner = Api.as("S1008");
    private final Api finance = Api.as("S0601");

    @Test
    @Order(1)
    @DisplayName("法定代表人由李强变为赵敏：王建国更新合同签署人，周敏信用复核，签署人待确认；传真变更不产生任务")
    void a_new_legal_representative_makes_two_tasks() {
        String customer = pujiang(owner);
        change(owner, customer, "fax", "021-58880001");
        assertTrue(tasks(customer).isEmpty());
        change(owner, customer, "legalRepresentative", "赵敏");

        JsonArray made = tasks(customer);
        assertEquals(2, made.size(), made::toString);
        JsonObject signers = one(owner, "更新合同签署人");
        assertEquals("signers", signers.getString("block"));
        assertEquals("陈数安", signers.getString("causedBy"));
        assertTrue(signers.getBoolean("mayComplete"));
        JsonObject credit = one(finance, "信用复核");
        assertEquals("FINANCE", credit.getString("role"));
        assertEquals("周敏", credit.getJsonArray("people").getString(0));
        assertTrue(owner.get("notices").expect(200).body().contains("taskAssigned"));
        assertTrue(finance.get("notices").expect(200).body().contains("信用复核"));
    }

    @Test
    @Order(2)
    @DisplayName("浏览器：任务在待办里，档案标明待确认；填写办理情况后办结，标记消失；手机宽度可读")
    void the_task_is_done_in_the_browser() {
        String customer = pujiang(owner);
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1008");
            page.navigate("/profiles/file.xhtml?id=" + customer);
            page.getByText("待确认：授权签署人").first().waitFor();
            Browsers.screenshot(page, "s08-file");
            page.navigate("/approvals/inbox.xhtml");
            page.locator("a.k-chip[href$='/profiles/tasks.xhtml']").click();
            page.getByText("更新合同签署人").first().click();
            Browsers.screenshot(page, "s08-task");
            page.setViewportSize(390, 844);
            Browsers.screenshot(page, "s08-task-390");
            assertTrue(
                    (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    "nothing sticks out at 390 px");
            page.locator("[id='taskForm:note']").fill("赵敏的授权书已归档");
            page.locator("[id='taskForm:complete']").click();
            page.locator(".k-message--told").first().waitFor();
            page.setViewportSize(1280, 900);
            page.navigate("/profiles/tasks.xhtml?view=done");
            page.getByText("赵敏的授权书已归档").first().waitFor();
            Browsers.screenshot(page, "s08-done");
            page.navigate("/profiles/file.xhtml?id=" + customer);
            page.getByText("信用复核").first().waitFor();
            assertEquals(0, page.getByText("待确认：授权签署人").count());
        }
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0902");
            page.navigate("/profiles/triggers.xhtml");
            page.getByText("法定代表人变更").first().waitFor();
            Browsers.screenshot(page, "s08-triggers");
            page.navigate("/profiles/triggers.xhtml?change=1");
            page.locator("[id='triggersForm:note']").waitFor();
            Browsers.screenshot(page, "s08-triggers-form");
        }
    }

    @Test
    @Order(3)
    @DisplayName("办结须写明情况，只办一次；别人的任务看不到")
    void a_task_is_done_once_with_a_note() {
        JsonObject credit = one(finance, "信用复核");
        String task = "tasks/" + credit.getString("id");
        assertEquals(404, Api.as("S1011").get(task).status());
        Api.Answer seen = finance.get(task).expect(200);
        Api.Answer blank = finance.post(task + "/complete", Api.object("note", " "), seen.etag());
        assertTrue(blank.body().contains("TASK_NOTE_MISSING"), blank::toString);
        assertEquals(
                428,
                finance.post(task + "/complete", Api.object("note", "额度不变")).status());
        JsonObject done = finance.post(task + "/complete", Api.object("note", "额度不变"), seen.etag())
                .expect(200)
                .json();
        assertEquals("周敏", done.getString("doneBy"));
        Api.Answer again = finance.post(task + "/complete", Api.object("note", "再办"), seen.etag());
        assertTrue(again.status() == 409 && again.body().contains("TASK_DONE"), again::toString);
        assertTrue(finance.get("tasks?state=done").expect(200).body().contains("额度不变"));
        assertFalse(finance.get("tasks").expect(200).body().contains(credit.getString("id")));
    }

    @Test
    @Order(4)
    @DisplayName("规则按版本：系统管理员制定，从生效日起；读到哪版改哪版")
    void the_triggers_are_renewed_by_rest_from_the_version_one_has_read() {
        Api officer = Api.as("S0902");
        Api.Answer first = officer.get("triggers").expect(200);
        int now = first.json().getInt("version");
        JsonObject wish = Api.object("startsOn", "2096-01-01", "note", "逾期报总经理", "escalation", "GENERAL_MANAGER");
        assertEquals(403, owner.post("triggers/versions", wish, first.etag()).status());
        JsonObject made = Rules.changed(officer, "triggers/versions", wish, first.etag());
        assertEquals(now + 1, made.getJsonObject("versions").getInt("TRIGGERS"));
        assertEquals(412, officer.post("triggers/versions", wish, first.etag()).status());
        assertEquals(now, officer.get("triggers").expect(200).json().getInt("version"));
        JsonObject unknown = Api.object(
                "startsOn",
                "2096-01-01",
                "note",
                "x",
                "triggers",
                List.of(Api.object(
                        "code",
                        "x",
                        "name",
                        Api.object("zh", "x"),
                        "fields",
                        List.of("noSuchField"),
                        "tasks",
                        List.of(Api.object("title", Api.object("zh", "x"), "to", "OWNER")))));
        Api.Answer refused = officer.post("triggers/versions", unknown, "\"" + (now + 1) + "\"");
        assertTrue(refused.body().contains("FIELD_UNKNOWN"), refused::toString);
    }

    @Test
    @Order(5)
    @DisplayName("同事先办结了打开的任务：告知已办结，不会误办下一项")
    void a_colleague_who_is_quicker_never_makes_the_page_complete_the_next_task() {
        String customer = pujiang(owner);
        change(owner, customer, "legalRepresentative", "钱莹");
        change(owner, customer, "legalRepresentative", "赵敏");
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0601");
            page.navigate("/profiles/tasks.xhtml");
            String shown = page.locator("#taskForm input[name='task']").inputValue();
            Api.Answer seen = finance.get("tasks/" + shown).expect(200);
            finance.post("tasks/" + shown + "/complete", Api.object("note", "同事已办"), seen.etag())
                    .expect(200);
            page.locator("[id='taskForm:note']").fill("晚了一步");
            page.locator("[id='taskForm:complete']").click();
            page.getByText("任务已经办结").first().waitFor();
            assertFalse(
                    finance.get("tasks?state=done").expect(200).body().contains("晚了一步"), "the next task is not done");
        }
        for (Api who : List.of(owner, finance)) {
            for (JsonObject left : who.get("tasks").expect(200).items().getValuesAs(JsonObject.class)) {
                String task = "tasks/" + left.getString("id");
                who.post(
                                task + "/complete",
                                Api.object("note", "收尾"),
                                who.get(task).expect(200).etag())
                        .expect(200);
            }
        }
    }

    static String pujiang(Api reader) {
        return find(reader, "上海浦江建材");
    }

    static String find(Api reader, String name) {
        return reader.get("customers?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private JsonArray tasks(String customer) {
        return owner.get("customers/" + customer + "/tasks").expect(200).items();
    }

    private static JsonObject one(Api who, String title) {
        return who.get("tasks").expect(200).items().getValuesAs(JsonObject.class).stream()
                .filter(task -> task.getJsonObject("title").getString("zh").equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** A single field is changed by the whole chain. */
    static void change(Api asks, String customer, String field, String value) {
        String change = ChangingACustomerIT.ask(
                asks, customer, Api.object("fields", Api.object(field, value), "reason", "客户来函"));
        ChangingACustomerIT.decide(Api.as("S1042"), change, "check", "NEEDED").expect(200);
        ChangingACustomerIT.decide(Api.as("S0901"), change, "apply", "").expect(200);
    }
}
