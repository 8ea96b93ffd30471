package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kedang.vigilance.spi.Footprints;

/**
 * Reads unusually as an employee of its own, who is let go at the end; nobody of the cast is narrowed. Its limit lies above
 * whatever the other tests have just read.
 */
@DisplayName("S23 水印、阻止打印、异常访问预警（000 技术监控措施）")
class UnusualReadingIT {
    private static final String NUMBER = "S7231";

    private static JsonObject limits() {
        return Api.as("S0903")
                .get("alerts/limits")
                .expect(200)
                .json()
                .getJsonArray("versions")
                .getJsonObject(0);
    }

    private static void burst(int files) {
        Api.as("S0903")
                .send(
                        "PUT",
                        "alerts/limits",
                        "{\"base\":" + limits().getInt("version") + ",\"burstFiles\":" + files + ",\"note\":\"测试\"}",
                        Map.of())
                .expect(200);
    }

    private static int busiest() throws SQLException {
        try (Connection database = Portal.running().database();
                PreparedStatement query = database.prepareStatement(
                        """
                        select coalesce(max(n), 0) from (select count(distinct subject_id) n from audit_entries
                          where at > now() - interval '30 minutes' and subject_kind = 'customer'
                            and action = any (string_to_array(?, ',')) group by actor_id) counted""")) {
            query.setString(1, String.join(",", Footprints.READINGS));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static List<String> customers(int wanted) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (ids.size() < wanted) {
            JsonObject page = Api.as(NUMBER)
                    .get("customers?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .json();
            page.getJsonArray("items")
                    .forEach(item -> ids.add(item.asJsonObject().getString("id")));
            cursor = page.getString("next", "");
            assertTrue(!cursor.isEmpty() || ids.size() >= wanted, "there are only " + ids.size());
        }
        return ids.subList(0, wanted);
    }

    private static String hired() throws SQLException {
        String id = SigningTheAgreementIT.admitted(NUMBER, "钱夜").id();
        Api.as("S0903")
                .send("PUT", "firm/employees/" + id + "/roles", "{\"roles\":[\"AUDITOR\"],\"reason\":\"测试\"}", Map.of())
                .expect(204);
        return id;
    }

    @Test
    @DisplayName("超量查阅一分钟内预警并限于本人客户；林安裁定后恢复；打印未获授权被拒并列入预警")
    void unusual_reading_alerts_within_a_minute_narrows_and_is_decided() throws SQLException, InterruptedException {
        String employee = hired();
        try {
            int limit = busiest() + 5;
            burst(limit);
            List<String> files = customers(limit + 6);
            for (String file : files) {
                Api.as(NUMBER).get("customers/" + file).expect(200);
            }
            Api.as(NUMBER)
                    .get("customers/" + files.get(0) + "/card.pdf?purpose=x")
                    .expect(403);
            Instant last = Instant.now();
            while (Api.as(NUMBER).get("alerts/own").expect(200).items().isEmpty()
                    && Instant.now().isBefore(last.plusSeconds(60))) {
                Thread.sleep(500);
            }
            assertFalse(Duration.between(last, Instant.now()).compareTo(Duration.ofSeconds(60)) > 0);
            Thread.sleep(1100);
            Api.Answer refused = Api.as(NUMBER).get("customers/" + files.get(1)).expect(403);
            assertTrue(refused.body().contains("安全管理员") || refused.body().contains("ACCESS_NARROWED"), refused.body());
            assertEquals(
                    0,
                    Api.as(NUMBER).get("customers?limit=50").expect(200).items().stream()
                            .filter(hit -> hit.asJsonObject().containsKey("content"))
                            .count(),
                    "the list shows what the guard lets pass");
            String access = Api.as(NUMBER)
                    .get("customers/" + files.get(1) + "/access")
                    .expect(200)
                    .body();
            assertTrue(access.contains("access.ACCESS_NARROWED"), access);

            JsonObject alert = alert("BURST");
            assertTrue(alert.getBoolean("narrowing"));
            assertFalse(alert("BLOCKED").getBoolean("narrowing"));
            JsonObject detail = Api.as("S0903")
                    .get("alerts/" + alert.getString("id"))
                    .expect(200)
                    .json();
            assertEquals(limit + 6, detail.getJsonArray("files").size());
            pages(alert.getString("id"), files.get(0));
            Api.as(NUMBER).get("customers/" + files.get(1)).expect(200);
        } finally {
            burst(100000);
            Api.as("S0902")
                    .send("POST", "firm/employees/" + employee + "/let-go", "{\"reason\":\"测试结束\"}", Map.of())
                    .expect(204);
        }
    }

    @Test
    @DisplayName("F34 匿名举报：日志只记有人举报，不记是谁、从哪里；凭编码查到进度，被举报人之外的受理人可办")
    void a_report_without_a_name_leads_to_nobody() throws SQLException {
        String code = Api.as("S1008")
                .send(
                        "POST",
                        "reports",
                        "{\"subject\":\"外泄客户名单\",\"text\":\"名单被带出\",\"accused\":[\"S0802\"]}",
                        Map.of())
                .expect(201)
                .json()
                .getString("code");
        try (Connection database = Portal.running().database();
                Statement query = database.createStatement();
                ResultSet row = query.executeQuery(
                        "select actor_id, actor_number, actor_name, address, subject_label"
                                + " from audit_entries where action = 'ReportMisconduct' and outcome = 'DONE' order by id desc")) {
            assertTrue(row.next());
            for (int column = 1; column <= 5; column++) {
                assertEquals("-", row.getString(column));
            }
        }
        String id = Api.as("S0701").get("reports").expect(200).items().stream()
                .map(one -> one.asJsonObject())
                .filter(one -> one.getJsonArray("accused").toString().contains("S0802"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        assertFalse(
                Api.as("S0802").get("reports").expect(200).body().contains(id), "the accused officer knows nothing");
        Api.as("S0802").get("reports/" + id).expect(404);
        Api.as("S0701")
                .send("POST", "reports/" + id + "/closing", "{\"finding\":\"UNFOUNDED\",\"text\":\"核实无此事\"}", Map.of())
                .expect(204);
        assertEquals(
                "UNFOUNDED",
                Api.as("S1008")
                        .send("POST", "reports/progress", "{\"code\":\"" + code + "\"}", Map.of())
                        .expect(200)
                        .json()
                        .getString("finding"));
    }

    private static JsonObject alert(String kind) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(end)) {
            var found = Api.as("S0903")
                    .get("alerts?state=ALL&kind=" + kind + "&person=" + NUMBER)
                    .expect(200)
                    .items();
            if (!found.isEmpty()) {
                return found.getJsonObject(0);
            }
            Thread.sleep(500);
        }
        throw new AssertionError("no alert " + kind);
    }

    private static void pages(String alert, String file) throws InterruptedException {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0903");
            page.navigate("/vigilance/alerts.xhtml");
            page.getByText("钱夜").first().waitFor();
            Browsers.screenshot(page, "s23-alerts");
            page.navigate("/vigilance/limits.xhtml");
            page.locator("#limitsForm").waitFor();
            Browsers.screenshot(page, "s23-limits");
            page.navigate("/vigilance/alert.xhtml?id=" + alert);
            page.locator("[id='decideForm:verdict']").selectOption("FALSE_ALARM");
            page.locator("[id='decideForm:reason']").fill("年终盘点，已与部门核实");
            page.locator("[id='decideForm:decide']").click();
            page.getByText("年终盘点，已与部门核实").first().waitFor();
            Browsers.screenshot(page, "s23-alert");
        }
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0801");
            page.navigate("/profiles/file.xhtml?id=" + file);
            String tile = (String)
                    page.evaluate("decodeURIComponent(document.querySelector('.k-watermark').getAttribute('style'))");
            assertTrue(tile.contains("S0801") && tile.matches("(?s).*20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d .*"), tile);
            Browsers.screenshot(page, "s23-watermark");
            Object left = page.evaluate(
                    "document.querySelector('.k-watermark').remove(),"
                            + " new Promise(done => setTimeout(() => done(document.querySelectorAll('.k-watermark').length), 100))");
            assertEquals(1, left, "it comes back when somebody takes it out");
            page.evaluate("document.execCommand('selectAll'), document.execCommand('copy')");
            page.locator(".k-strip").waitFor();
        }
        Thread.sleep(1100);
    }
}
