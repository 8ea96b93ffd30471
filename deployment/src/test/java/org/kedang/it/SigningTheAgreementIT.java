package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.demo.DemoCast;

@DisplayName("S22 先签保密协议、通过测试，再接触客户档案（000 保密；003-S 四）")
class SigningTheAgreementIT {
    private static final String LIST = "customers?limit=5";

    record Newcomer(String id, String number, String name) {}

    @Test
    @DisplayName("新员工：签署前只有协议页，列表、档案、令牌一律 403 并指明协议；签署、70 分以下、通过之后才开放")
    void a_newcomer_signs_takes_the_quiz_and_works() throws SQLException {
        Newcomer zhang = hired("S7722", "张新新");
        try {
            Api api = Api.as(zhang.number());
            refused(api.get(LIST), "AGREEMENT_NOT_SIGNED");
            refused(api.get("customers/counts"), "AGREEMENT_NOT_SIGNED");
            refused(api.get("notices"), "AGREEMENT_NOT_SIGNED");
            refused(api.get("customers/" + MatrixRows.NOWHERE), "AGREEMENT_NOT_SIGNED");
            api.get("account").expect(200);
            JsonObject agreement = api.get("conduct/agreement").expect(200).json();
            assertTrue(agreement.getInt("version") >= 1);
            pages(zhang);
            refused(api.get(LIST), "QUIZ_NOT_PASSED");
            JsonObject signed =
                    api.get("conduct/agreement/signatures").expect(200).items().getJsonObject(0);
            assertEquals(agreement.getString("hash"), signed.getString("hash"));
            assertEquals("DRAWN", signed.getString("way"));
            String id = signed.getString("id");
            assertTrue(api.get("conduct/agreement/signatures/" + id)
                    .expect(200)
                    .json()
                    .getBoolean("sound"));
            assertTrue(api.get("conduct/agreement/signatures/" + id + "/print")
                    .expect(200)
                    .body()
                    .startsWith("%PDF"));
            Api.as("S1023").get("conduct/agreement/signatures/" + id).expect(404);
            Api.as("S1023").get("conduct/signatures/" + id).expect(403);
            Api.as("S0801").get("conduct/signatures/" + id).expect(200);
            api.send("POST", "conduct/agreement/signatures", wish(agreement), Map.of())
                    .expect(409);

            assertFalse(quiz(api, false).getBoolean("passed"));
            refused(api.get(LIST), "QUIZ_NOT_PASSED");
            assertTrue(quiz(api, true).getBoolean("passed"));
            api.get(LIST).expect(200);
            assertTrue(Api.as("S0903")
                    .get("conduct/signers")
                    .expect(200)
                    .json()
                    .getJsonArray("people")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .anyMatch(line -> line.getString("number").equals(zhang.number())
                            && line.containsKey("signedAt")
                            && line.getBoolean("quizPassed")));
        } finally {
            Api.as("S0902")
                    .send(
                            "POST",
                            "firm/employees/" + zhang.id() + "/let-go",
                            Api.object("from", today().plusDays(1).toString(), "reason", "测试结束")
                                    .toString(),
                            Map.of())
                    .expect(204);
        }
    }

    /** Somebody hired who has signed and passed the quiz; his role is the security officer's to give. */
    static Newcomer admitted(String number, String name) throws SQLException {
        Newcomer newcomer = hired(number, name);
        Api api = Api.as(number);
        JsonObject agreement = api.get("conduct/agreement").expect(200).json();
        Api.Answer signed = api.send("POST", "conduct/agreement/signatures", wish(agreement), Map.of());
        assertTrue(signed.status() < 300, signed::toString);
        assertTrue(quiz(api, true).getBoolean("passed"));
        return newcomer;
    }

    private static String wish(JsonObject agreement) {
        return Api.object(
                        "hash",
                        agreement.getString("hash"),
                        "readToEnd",
                        true,
                        "way",
                        "TYPED",
                        "mark",
                        agreement.getString("name"),
                        "password",
                        DemoCast.PASSWORD)
                .toString();
    }

    private static void pages(Newcomer zhang) {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, zhang.number());
            assertTrue(page.url().contains("/conduct/agreement.xhtml"), page.url());
            page.navigate("/search/customers.xhtml");
            assertTrue(page.url().contains("/conduct/agreement.xhtml"), page.url());
            Locator sign = page.locator("button[id$='sign']");
            assertTrue(sign.isDisabled());
            Browsers.screenshot(page, "s22-agreement");
            page.locator("#agreementText").focus();
            page.keyboard().press("End");
            page.locator("#readState.is-done").waitFor();
            Locator pad = page.locator("#pad");
            pad.scrollIntoViewIfNeeded();
            var box = pad.boundingBox();
            page.mouse().move(box.x + 40, box.y + 40);
            page.mouse().down();
            for (int i = 1; i <= 20; i++) {
                page.mouse().move(box.x + 40 + i * 12, box.y + 40 + i % 4 * 20);
            }
            page.mouse().up();
            page.locator("input[id$='password']").fill(DemoCast.PASSWORD);
            page.setViewportSize(390, 844);
            Browsers.screenshot(page, "s22-signing-390");
            sign.click();
            page.waitForURL(url -> url.contains("/conduct/quiz.xhtml"));
            page.locator("button[id$='begin']").click();
            page.locator("fieldset").nth(9).waitFor();
            Browsers.screenshot(page, "s22-quiz-390");
            page.setViewportSize(1280, 900);
            Browsers.screenshot(page, "s22-quiz");
        }
    }

    /** Answers the try that was begun, all rightly or all wrongly. */
    private static JsonObject quiz(Api api, boolean rightly) {
        Map<String, Integer> right = right();
        JsonObject sheet = api.send("POST", "conduct/quiz/attempts", "{}", Map.of())
                .expect(200)
                .json();
        Map<String, Object> answers = new HashMap<>();
        for (JsonValue value : sheet.getJsonArray("questions")) {
            JsonObject question = value.asJsonObject();
            int position = right.get(question.getString("code"));
            answers.put(
                    question.getString("code"),
                    rightly
                            ? position
                            : (position + 1) % question.getJsonArray("answers").size());
        }
        JsonObject body = Json.createObjectBuilder()
                .add("answers", Json.createObjectBuilder(answers))
                .build();
        return api.send("PUT", "conduct/quiz/attempts/" + sheet.getString("id") + "/answers", body.toString(), Map.of())
                .expect(200)
                .json();
    }

    /** What is right, as the officer who keeps the bank reads it. */
    private static Map<String, Integer> right() {
        String bank = Api.as("S0903")
                .get("conduct/quiz")
                .expect(200)
                .items()
                .getJsonObject(0)
                .getString("text");
        Map<String, Integer> right = new HashMap<>();
        String code = "";
        List<String> answers = new ArrayList<>();
        for (String line : bank.lines().toList()) {
            if (line.startsWith("#")) {
                code = line.substring(1).split("\\|", -1)[0].strip();
                answers.clear();
            } else if (line.startsWith("+")) {
                right.put(code, answers.size());
                answers.add(line);
            } else if (line.startsWith("-")) {
                answers.add(line);
            }
        }
        return right;
    }

    private static void refused(Api.Answer answer, String rule) {
        assertEquals(403, answer.status(), answer::toString);
        assertTrue(answer.json().getString("type").endsWith("conduct." + rule), answer::toString);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static Newcomer hired(String number, String name) throws SQLException {
        String department = Api.as("S0902")
                .get("firm?limit=1")
                .expect(200)
                .json()
                .getJsonArray("departments")
                .getJsonObject(0)
                .getString("id");
        String id = Api.as("S0902")
                .send(
                        "POST",
                        "firm/employees",
                        Api.object(
                                        "number",
                                        number,
                                        "name",
                                        name,
                                        "email",
                                        "zxx@huadeng.test",
                                        "locale",
                                        "zh_CN",
                                        "department",
                                        department)
                                .toString(),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(201)
                .json()
                .getString("id");
        try (Connection connection = Portal.running().database();
                PreparedStatement same = connection.prepareStatement("update account set password_hash ="
                        + " (select a.password_hash from account a join employee e on e.id = a.employee_id"
                        + " where e.number = 'S1023') where employee_id = ?")) {
            same.setObject(1, UUID.fromString(id));
            assertEquals(1, same.executeUpdate());
        }
        return new Newcomer(id, number, name);
    }
}
