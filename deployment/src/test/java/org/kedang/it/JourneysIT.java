package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people do with a browser besides registering, each way short and on the shared portal. */
@DisplayName("浏览器里的日常：搜索、视图、字典、通知、断线恢复、退回、查重、冲突、撤回、通讯录、打印、团队")
class JourneysIT {
    private static final String FORM = "registerForm:";

    @Test
    @DisplayName("搜索建议：下键选中，回车打开档案")
    void enter_on_a_suggestion_opens_the_file() {
        String name = Api.as("S1023")
                .get("customers?limit=1")
                .expect(200)
                .items()
                .getJsonObject(0)
                .getString("name");
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.keyboard().press("Control+k");
            page.keyboard().type(name);
            page.locator("#k-suggestions li").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/profiles/file.xhtml"));
            assertTrue(page.locator("h1").innerText().contains(name));
        }
    }

    @Test
    @DisplayName("网址里的汉字照原样查询；每行 32 像素")
    void chinese_words_in_an_address_are_searched_for() {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0901");
            page.navigate("/search/customers.xhtml?q=苏州星河");
            Locator row = page.locator("tr[data-href]").first();
            row.waitFor();
            assertTrue(row.innerText().contains("苏州星河"), row.innerText());
            assertEquals(32, Math.round(row.boundingBox().height));
        }
    }

    @Test
    @DisplayName("列与视图各人各存，换一台电脑仍在；接口同样可用")
    void columns_and_views_follow_the_person() {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1031");
            page.navigate("/search/customers.xhtml?stage=POTENTIAL&sort=-changedAt");
            page.locator("summary", text("显示列")).click();
            page.locator("[id='columnsForm:columns'] input[value=REGION]").check();
            page.locator("[id='columnsForm:columns'] input[value=SECRECY]").uncheck();
            page.locator("[id='columnsForm:choose']").click();
            told(page);
            assertTrue(heads(page).contains("地区"), heads(page));
            assertFalse(heads(page).contains("保密等级"), heads(page));
            page.locator("summary", text("保存视图")).click();
            page.locator("[id='viewForm:viewName']").fill("潜在客户");
            page.locator("[id='viewForm:saveView']").click();
            page.locator(".k-listbar__views .k-chip.is-on").waitFor();
        }
        JsonObject kept = Api.as("S1031").get("customer-views").expect(200).json();
        JsonObject view = kept.getJsonArray("views").getJsonObject(0);
        assertEquals("潜在客户", view.getString("name"));
        assertEquals(
                "[\"POTENTIAL\"]", view.getJsonObject("filters").get("stage").toString());
        assertTrue(kept.get("columns").toString().contains("region"), kept::toString);
        assertEquals(
                0,
                Api.as("S1023")
                        .get("customer-views")
                        .json()
                        .getJsonArray("views")
                        .size());
        try (BrowserContext telephone = Browsers.telephone()) {
            Page page = Browsers.signedIn(telephone, "S1031");
            page.navigate("/search/customers.xhtml");
            page.locator(".k-listbar__views .k-chip").click();
            page.waitForURL(url -> url.contains("stage=POTENTIAL"));
            page.locator("summary", text("保存视图")).click();
            page.locator(".k-listbar__kept button").click();
            gone(page.locator(".k-listbar__views"));
        }
        Api.as("S1031")
                .send("PUT", "customer-views/columns", "{\"columns\":[]}", Map.of())
                .expect(204);
    }

    @Test
    @DisplayName("数据管理员新增字段，总经理批准后登记表立即出现，不必重启")
    void a_new_field_stands_on_the_form_at_once() {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0901");
            page.navigate("/profiles/dictionary.xhtml?add=1");
            fill(page, "fieldForm:code", "lampStyle");
            fill(page, "fieldForm:labelZh", "灯具偏好");
            page.locator("[id='fieldForm:group']").selectOption("contact");
            fill(page, "fieldForm:note", "展会反馈");
            fill(
                    page,
                    "fieldForm:startsOn",
                    LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
            page.locator("[id='fieldForm:save']").click();
            told(page);
            page.waitForURL(url -> url.contains("rule-change.xhtml?id="));
            assertEquals("GRANTED", Rules.approvedAt(page.url()).getString("state"));
        }
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/profiles/register.xhtml");
            fill(page, FORM + "name", "灯具偏好灯饰行");
            page.locator("[id='" + FORM + "forth']").click();
            page.locator("[id='" + FORM + "lampStyle']").waitFor();
        }
    }

    @Test
    @DisplayName("全部标为已读后，铃上没有数字")
    void notices_are_marked_read() {
        returned("S1042", "徐州云龙灯具有限公司", "0516-83001122", "320300");
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1042");
            page.navigate("/kit/notices.xhtml");
            page.locator(".is-unread").first().waitFor();
            page.locator("[id='allForm:markAll']").click();
            gone(page.locator(".is-unread"));
            assertEquals(0, page.locator(".k-bar a[href*='notices'] .k-count").count());
        }
    }

    @Test
    @DisplayName("会话在服务器上结束：已键入的文字在重新登录后还在")
    void what_was_typed_outlives_the_session() {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1031");
            page.navigate("/profiles/register.xhtml");
            fill(page, FORM + "name", "东莞长安灯饰");
            Api.as("S1031").post("account/sign-out-everywhere", Api.object());
            fill(page, FORM + "shortName", "长安灯饰");
            page.locator(".k-strip a").click();
            page.locator("[id='loginForm:number']").fill("S1031");
            page.locator("[id='loginForm:password']").fill(org.kedang.demo.DemoCast.PASSWORD);
            page.locator("[id='loginForm:signIn']").click();
            page.waitForURL(url -> url.contains("/profiles/register.xhtml") && !url.contains("login"));
            page.locator(".k-strip").waitFor();
            assertEquals("东莞长安灯饰", page.locator("[id='" + FORM + "name']").inputValue());
            assertEquals("长安灯饰", page.locator("[id='" + FORM + "shortName']").inputValue());
        }
    }

    @Test
    @DisplayName("退回的登记表：看到问题，改正后再次提交")
    void a_returned_form_is_answered_and_handed_in_again() {
        String form = returned("S1023", "常州武进灯具有限公司", "0519-86001122", "320400");
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/profiles/registrations.xhtml?view=open");
            page.locator("tr", text("常州武进")).locator("a.k-button").click();
            page.getByText("电话无人接听").first().waitFor();
            page.locator("[id='" + FORM + "step1']").click();
            fill(page, FORM + "phone", "0519-86003344");
            page.locator("[id='" + FORM + "step4']").click();
            handIn(page);
        }
        JsonObject again =
                Api.as("S1023").get("registrations/" + form).expect(200).json();
        assertEquals("SUBMITTED", again.getString("state"));
        assertEquals("0519-86003344", again.getJsonObject("fields").getString("phone"));
    }

    @Test
    @DisplayName("键入已有客户的名称：立即看到编号和负责人，不能再登记（003-K）")
    void a_customer_that_exists_shows_while_the_name_is_typed() {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/profiles/register.xhtml");
            fill(page, FORM + "name", "苏州星河商贸有限公司");
            page.locator("[id='" + FORM + "name']").blur();
            Locator card = page.locator(".k-cards__one").first();
            card.waitFor();
            assertTrue(card.innerText().contains("KH-320500-0003"), card.innerText());
        }
    }

    @Test
    @DisplayName("草稿被另一处改过：两份并列，选一份")
    void a_draft_typed_in_two_places_asks_which_to_keep() {
        Api rep = Api.as("S1023");
        JsonObject fields = RegisteringACustomerIT.fields("镇江焦山灯饰有限公司", "0511-85001122", "321100");
        Api.Answer draft =
                rep.post("registrations", Api.object("fields", fields)).expect(201);
        String id = draft.json().getString("id");
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/profiles/register.xhtml?id=" + id + "&step=1");
            JsonObject other = RegisteringACustomerIT.fields("镇江焦山灯饰有限公司", "0511-85009999", "321100");
            rep.put("registrations/" + id, Api.object("fields", other), draft.etag());
            fill(page, FORM + "shortName", "焦山灯饰");
            page.locator("[id='" + FORM + "keepMine']").click();
            gone(page.locator("[id='" + FORM + "keepMine']"));
        }
        JsonObject kept = rep.get("registrations/" + id).expect(200).json().getJsonObject("fields");
        assertEquals("焦山灯饰", kept.getString("shortName"));
        assertEquals("0511-85001122", kept.getString("phone"));
    }

    @Test
    @DisplayName("撤回已提交的登记：先说明后果")
    void a_form_is_withdrawn() {
        String form = RegisteringACustomerIT.submitted(
                Api.as("S1023"), RegisteringACustomerIT.fields("扬州广陵灯具有限公司", "0514-87001122", "321000"));
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/profiles/registration.xhtml?id=" + form);
            fill(page, "withdrawForm:reason", "客户取消");
            page.locator("[id='withdrawForm:withdraw']").click();
            page.locator(".ui-confirmdialog-yes").click();
            page.waitForURL(url -> url.contains("/profiles/registrations.xhtml"));
        }
        assertEquals(
                "WITHDRAWN", Api.as("S1023").get("registrations/" + form).json().getString("state"));
    }

    @Test
    @DisplayName("通讯录联系人转为登记表，姓名和电话带过去")
    void a_contact_becomes_a_form() {
        Api.as("S1042")
                .post("contacts", Api.object("name", "高小云", "phone", "13800001111", "company", "宿迁灯饰城"))
                .expect(201);
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1042");
            page.navigate("/profiles/contacts.xhtml");
            page.locator("tr", text("高小云")).locator("[id$=':convert']").click();
            page.waitForURL(url -> url.contains("/profiles/register.xhtml"));
            page.locator("[id='" + FORM + "name']").waitFor();
            assertEquals("宿迁灯饰城", page.locator("[id='" + FORM + "name']").inputValue());
            assertEquals("13800001111", page.locator("[id='" + FORM + "phone']").inputValue());
        }
    }

    @Test
    @DisplayName("缺项链接到所在分组；打印先问用途，用途进审计日志")
    void a_gap_leads_to_its_group_and_a_print_says_what_for() {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0901");
            page.navigate("/search/customers.xhtml");
            page.locator("tr[data-href]").first().press("Enter");
            page.locator(".k-file__gaps:has([id='gapForm']) summary").click();
            page.locator("[id='gapForm'] a").last().click();
            Locator reached = page.locator(".is-reached");
            reached.waitFor();
            assertTrue(reached.boundingBox().y < 900, "in sight");
            page.locator("#printCard").click();
            page.locator("#printPurpose").fill("拜访前核对");
            Page print =
                    desk.waitForPage(() -> page.locator("#printForm button").click());
            assertTrue(print.url().isEmpty() || !print.url().contains("error"), print.url());
        }
    }

    @Test
    @DisplayName("经理的工作台：团队在办写明等谁、等了多久；每周新建有走势")
    void a_manager_sees_what_waits_in_the_team() {
        String name = "淮安清江浦灯具有限公司";
        RegisteringACustomerIT.submitted(
                Api.as("S1023"), RegisteringACustomerIT.fields(name, "0517-83001122", "320800"));
        assertTrue(Api.as("S1001")
                .get("approvals/team?limit=200")
                .expect(200)
                .body()
                .contains(name));
        assertFalse(Api.as("S1002")
                .get("approvals/team?limit=200")
                .expect(200)
                .body()
                .contains(name));
        Api.as("S1023").get("approvals/team").expect(403);
        assertEquals(
                12,
                Api.as("S1001")
                        .get("customers/opened-by-week")
                        .expect(200)
                        .items()
                        .size());
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1001");
            page.navigate("/portal/dashboard.xhtml");
            Locator first = page.locator("li.k-inbox__item").first();
            first.waitFor();
            assertTrue(first.innerText().contains("陈数安"), first.innerText());
            assertTrue(first.innerText().contains("已等"), first.innerText());
            assertEquals(12, page.locator(".k-trend rect").count());
            Browsers.screenshot(page, "dashboard-manager");
        }
    }

    @Test
    @DisplayName("系统运行：说明版本；训练时钟只在训练中可用")
    void the_system_page_says_what_runs() {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0902");
            page.navigate("/kit/system.xhtml");
            assertTrue(page.locator("main").innerText().contains("0.1.0"));
            assertEquals(0, page.locator("[id='clockForm:move']").count());
        }
    }

    private static String returned(String author, String name, String phone, String region) {
        String form =
                RegisteringACustomerIT.submitted(Api.as(author), RegisteringACustomerIT.fields(name, phone, region));
        Api administrator = Api.as("S0901");
        JsonObject seen = administrator.get("registrations/" + form).expect(200).json();
        administrator
                .post(
                        "registrations/" + form + "/return",
                        Api.object("approvalRevision", seen.getInt("approvalRevision"), "text", "电话无人接听，号码是否有误？"))
                .expect(200);
        return form;
    }

    private static void handIn(Page page) {
        Locator submit = page.locator("[id='" + FORM + "submit']");
        submit.waitFor();
        Locator notSame = page.locator("[id='" + FORM + "notSame']");
        if (notSame.count() > 0) {
            notSame.fill("不是同一家");
        }
        submit.click();
        page.waitForURL(url -> url.contains("/profiles/registration.xhtml"));
    }

    private static void fill(Page page, String id, String text) {
        page.locator("[id='" + id + "']").fill(text);
    }

    private static void told(Page page) {
        page.locator(".k-message--told").first().waitFor();
    }

    private static void gone(Locator what) {
        what.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static String heads(Page page) {
        return String.join(" ", page.getByRole(AriaRole.COLUMNHEADER).allInnerTexts());
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
