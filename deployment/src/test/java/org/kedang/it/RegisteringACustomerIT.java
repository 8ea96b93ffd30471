package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("S01 新建客户档案，编号回写（002 §3.2、§5.1）")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegisteringACustomerIT {
    private static final String SERIES_LAST =
            "select max(running) from number_register where number like 'KH-440300-%'";

    @Test
    @Order(1)
    @DisplayName("代表提交，数据管理员核实后得到编号 KH-440300-0012，版本 1 为新建，代表收到通知和邮件")
    void a_verified_form_becomes_a_file_with_the_next_number() throws Exception {
        Api rep = Api.as("S1023");
        Api administrator = Api.as("S0901");
        assertEquals(11, count(SERIES_LAST));
        String form = submitted(rep, guanghui());

        JsonObject seen = administrator.get("registrations/" + form).expect(200).json();
        assertEquals("SUBMITTED", seen.getString("state"));
        JsonObject filed = administrator
                .post(
                        "registrations/" + form + "/file",
                        Api.object(
                                "approvalRevision", seen.getInt("approvalRevision"),
                                "confirmedBy", "黄志明",
                                "means", "PHONE",
                                "note", "黄志明 confirmed by phone"),
                        administrator.get("registrations/" + form).etag())
                .expect(201)
                .json();

        assertEquals("KH-440300-0012", filed.getString("number"));
        String customer = filed.getString("customer");
        JsonObject file = rep.get("customers/" + customer).expect(200).json();
        assertEquals("FULL", file.getString("tier"));
        assertEquals(1, file.getInt("version"));
        assertEquals("S1023", file.getJsonObject("owner").getString("number"));
        JsonObject first = rep.get("customers/" + customer + "/history")
                .expect(200)
                .items()
                .getJsonObject(0);
        assertTrue(first.toString().contains("新建"), first::toString);
        JsonObject kept = rep.get("registrations/" + form).expect(200).json();
        assertEquals("FILED", kept.getString("state"));
        assertEquals("KH-440300-0012", kept.getString("number"));
        assertTrue(rep.get("notices").expect(200).body().contains("KH-440300-0012"));
        eventually(
                "select count(*) from outbox where template = 'customerFiled' and state = 'SENT'"
                        + " and words::text like '%KH-440300-0012%'",
                1);
        assertEquals(12, count(SERIES_LAST));
    }

    @Test
    @Order(2)
    @DisplayName("客户无法确认：表单带着问题退回，不占用编号，已填内容不丢")
    void an_unconfirmed_form_goes_back_with_the_question_and_uses_no_number() throws Exception {
        Api rep = Api.as("S1023");
        Api administrator = Api.as("S0901");
        int before = count(SERIES_LAST);
        JsonObject fields = fields("深圳前海明灯贸易有限公司", "0755-26009876", "440300");
        String form = submitted(rep, fields);
        JsonObject seen = administrator.get("registrations/" + form).expect(200).json();
        administrator
                .post(
                        "registrations/" + form + "/return",
                        Api.object("approvalRevision", seen.getInt("approvalRevision"), "text", "电话无人接听，号码是否有误？"))
                .expect(200);

        JsonObject returned = rep.get("registrations/" + form).expect(200).json();
        assertEquals("RETURNED", returned.getString("state"));
        assertEquals("电话无人接听，号码是否有误？", returned.getString("question"));
        assertEquals("深圳前海明灯贸易有限公司", returned.getJsonObject("fields").getString("name"));
        assertEquals("", returned.getString("number"));
        assertEquals(before, count(SERIES_LAST));
        assertTrue(rep.get("notices").expect(200).body().contains("电话无人接听"));
    }

    @Test
    @Order(3)
    @DisplayName("自己的表单自己不能核实：没有别的数据管理员时提交即说明，草稿保留；别人的表单看不到")
    void nobody_verifies_his_own_form_or_reads_a_strangers() {
        Api administrator = Api.as("S0901");
        Api.Answer draft = administrator
                .post("registrations", Api.object("fields", fields("惠州东江灯具有限公司", "0752-2800111", "441302")))
                .expect(201);
        String own = draft.json().getString("id");
        Api.Answer refused =
                administrator.post("registrations/" + own + "/submit", Api.object("notSame", "不是同一家"), draft.etag());
        assertTrue(refused.status() == 409 && refused.body().contains("OPENING_NOBODY_DECIDES"), refused::toString);
        Api.Answer kept = administrator.get("registrations/" + own).expect(200);
        assertEquals("DRAFT", kept.json().getString("state"));
        Api.Answer hidden = Api.as("S1011").get("registrations/" + own);
        assertTrue(hidden.status() == 404 || hidden.status() == 403, hidden::toString);

        String foreign = submitted(Api.as("S1023"), fields("惠州西湖灯具有限公司", "0752-2800222", "441302"));
        JsonObject seen =
                administrator.get("registrations/" + foreign).expect(200).json();
        Api.Answer byRep = Api.as("S1023")
                .post(
                        "registrations/" + foreign + "/file",
                        Api.object("approvalRevision", seen.getInt("approvalRevision"), "confirmedBy", "某人"),
                        administrator.get("registrations/" + foreign).etag());
        assertEquals(403, byRep.status(), byRep::toString);
    }

    @Test
    @Order(4)
    @DisplayName("浏览器全程：代表逐步填写并提交，数据管理员在待办核实建档，编号、通知、邮件、打印卡片")
    void the_whole_way_in_the_browser() throws Exception {
        String name = "深圳莲花山照明工程有限公司";
        String number = "KH-440300-%04d".formatted(count(SERIES_LAST) + 1);
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/profiles/register.xhtml");
            JsonObject fields = fields(name, "0755-26005678", "440300");
            for (int step = 1; step <= 3; step++) {
                fill(page, fields);
                Browsers.screenshot(page, "s01-step-" + step);
                page.locator("[id='registerForm:forth']").click();
                page.locator(".k-steps__one.is-here >> text=" + (step + 1)).waitFor();
            }
            Browsers.screenshot(page, "s01-check");
            if (page.locator("[id='registerForm:notSame']").count() > 0) {
                page.locator("[id='registerForm:notSame']").fill("不是同一家");
            }
            page.locator("[id='registerForm:submit']").click();
            page.waitForURL(url -> !url.contains("/register.xhtml"));
            Browsers.screenshot(page, "s01-submitted");
        }
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0901");
            page.navigate("/approvals/inbox.xhtml");
            page.locator(".k-inbox__item", new Page.LocatorOptions().setHasText(name))
                    .click();
            page.locator("[id='verifyForm:confirmedBy']").fill("黄志明");
            page.locator("[id='verifyForm:note']").fill("黄志明 confirmed by phone");
            if (page.locator("[id='verifyForm:notSame']").count() > 0) {
                page.locator("[id='verifyForm:notSame']").fill("不是同一家");
            }
            Browsers.screenshot(page, "s01-verify");
            page.locator("[id='verifyForm:file']").click();
            page.getByText(number).first().waitFor();
            Browsers.screenshot(page, "s01-filed");
        }
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/kit/notices.xhtml");
            page.getByText(number).first().waitFor();
            eventually("select count(*) from outbox where state = 'SENT' and words::text like '%" + number + "%'", 1);
            page.navigate("/demo/mailbox.xhtml");
            page.getByText(name).first().waitFor();
            String customer = Api.as("S1023")
                    .get("customers/by-number/" + number)
                    .expect(200)
                    .json()
                    .getString("customer");
            page.navigate("/profiles/file.xhtml?id=" + customer);
            page.getByText(number).first().waitFor();
            Browsers.screenshot(page, "s01-file");
            APIResponse card = page.request().get("/profiles/card.pdf?purpose=x&id=" + customer);
            assertEquals(200, card.status());
            try (PDDocument pdf = Loader.loadPDF(card.body())) {
                assertTrue(new PDFTextStripper().getText(pdf).contains(number), "the card shows the number");
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("回应在途时继续输入，已输入的内容不丢")
    void what_is_typed_while_an_answer_is_under_way_stays() {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/profiles/register.xhtml");
            CountDownLatch typed = new CountDownLatch(1);
            page.route("**/register.xhtml*", route -> {
                page.locator("[id='registerForm:phone']").fill("0755-26007777");
                typed.countDown();
                route.resume();
            });
            page.waitForResponse(
                    answer -> answer.url().contains("/register.xhtml"),
                    () -> page.locator("[id='registerForm:customerType']").selectOption("PERSON"));
            page.unroute("**/register.xhtml*");
            assertEquals(0, typed.getCount(), "the form was sent before the number was typed");
            page.waitForCondition(() -> page.locator(".k-busy.is-on").count() == 0);
            assertEquals(
                    "0755-26007777", page.locator("[id='registerForm:phone']").inputValue());
        }
    }

    /** Fills in whatever of the fields the page shows and is still empty. */
    private static void fill(Page page, JsonObject fields) {
        for (String code : fields.keySet()) {
            String text = fields.getString(code);
            Locator division = page.locator("[id='registerForm:" + code + "_input']");
            Locator field = page.locator("[id='registerForm:" + code + "']");
            if (division.count() > 0) {
                if (division.inputValue().isEmpty()) {
                    division.pressSequentially(text);
                    page.locator(".ui-autocomplete-item").first().click();
                }
            } else if (field.count() > 0 && field.inputValue().isEmpty()) {
                if (field.evaluate("e => e.tagName").equals("SELECT")) {
                    field.selectOption(text);
                } else {
                    field.fill(text);
                    field.blur();
                }
            }
        }
    }

    private static JsonObject guanghui() {
        return Api.object(
                "name", "深圳光辉照明工程有限公司",
                "shortName", "深圳光辉",
                "customerType", "COMPANY",
                "creditCode", "91440300MA5FT00164",
                "contactName", "黄志明",
                "phone", "0755-26001234",
                "email", "huang@guanghui.example",
                "region", "440300",
                "address", "深圳市南山区科苑路8号",
                "lifeStage", "POTENTIAL",
                "secrecy", "INTERNAL");
    }

    static JsonObject fields(String name, String phone, String region) {
        return Api.object(
                "name", name,
                "customerType", "COMPANY",
                "contactName", "黄志明",
                "phone", phone,
                "region", region,
                "address", "科苑路8号",
                "lifeStage", "POTENTIAL",
                "secrecy", "INTERNAL");
    }

    /** Fills in and hands in a form; names it is none of the similar ones. */
    static String submitted(Api author, JsonObject fields) {
        Api.Answer draft =
                author.post("registrations", Api.object("fields", fields)).expect(201);
        String id = draft.json().getString("id");
        author.post("registrations/" + id + "/submit", Api.object("notSame", "不是同一家"), draft.etag())
                .expect(200);
        return id;
    }

    static int count(String sql) throws SQLException {
        try (Connection connection = Portal.running().database();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static void eventually(String sql, int wanted) throws Exception {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (count(sql) < wanted) {
            assertTrue(System.nanoTime() < deadline, () -> "never came true: " + sql);
            Thread.sleep(200);
        }
    }
}
