package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("系统管理员维护规则：字典分组、建档流程新版本、工作日历（002 §5.1）")
class RulesOfTheFirmIT {
    private static final String FAR = "2090-01-01";

    @Test
    @DisplayName("浏览器：加分组、改建档流程、录入来年放假安排，各页可见")
    void the_system_officer_renews_the_rules_in_the_browser() {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0902");

            page.navigate("/profiles/dictionary.xhtml?group=1");
            page.locator("[id='groupForm:groupCode']").fill("showrooms");
            page.locator("[id='groupForm:groupRows']").fill("20");
            page.locator("[id='groupForm:groupZh']").fill("客户展厅");
            page.locator("[id='groupForm:groupStartsOn']").fill(today().toString());
            page.locator("[id='groupForm:groupNote']").fill("记录客户的展厅");
            Browsers.screenshot(page, "rules-group");
            page.locator("[id='groupForm:saveGroup']").click();
            page.waitForURL(url -> url.contains("rule-change.xhtml?id="));
            page.getByText("客户展厅").first().waitFor();
            Browsers.screenshot(page, "rules-group-asked");
            assertEquals("GRANTED", Rules.approvedAt(page.url()).getString("state"));
            page.navigate("/profiles/dictionary.xhtml");
            page.getByText("客户展厅").first().waitFor();

            page.navigate("/profiles/policies.xhtml?change=1");
            page.locator("[id='policyForm:addStage']").click();
            page.locator("[id='policyForm:stages:1:name']").fill("部门经理过目");
            page.locator("[id='policyForm:codeRule']").fill("KH-{行政区划6位}-{5位流水}");
            page.locator("[id='policyForm:startsOn']").fill(FAR);
            page.locator("[id='policyForm:note']").fill("四位流水不够用");
            Browsers.screenshot(page, "rules-policy-form");
            page.locator("[id='policyForm:save']").click();
            page.waitForURL(url -> url.contains("rule-change.xhtml?id="));
            page.getByText("部门经理过目").first().waitFor();
            Browsers.screenshot(page, "rules-policy-asked");
            int made = Rules.approvedAt(page.url()).getJsonObject("versions").getInt("OPENING");
            page.navigate("/profiles/policies.xhtml?version=" + made);
            page.getByText("部门经理过目").first().waitFor();
            page.getByText("四位流水不够用").first().waitFor();
            Browsers.screenshot(page, "rules-policy");

            page.navigate("/portal/dashboard.xhtml");
            Browsers.screenshot(page, "rules-dashboard");
            page.navigate("/kit/calendar.xhtml?year=2031");
            page.locator("[id='calendarForm:days']").fill("2031-01-01,休,元旦\n2031-01-04,班,元旦调休");
            page.locator("[id='calendarForm:saveCalendar']").click();
            page.getByText("元旦调休").first().waitFor();
            Browsers.screenshot(page, "rules-calendar");
            page.locator("[id='calendarForm:days']").fill("2031-01-01,休,元旦\n2031-02-30,休,春节");
            page.locator("[id='calendarForm:saveCalendar']").click();
            page.getByText("2031-02-30").first().waitFor();
        }
        JsonObject year = Api.as("S0902").get("calendar/2031").expect(200).json();
        assertEquals(2, year.getJsonArray("days").size());
    }

    @Test
    @DisplayName("接口：读到哪版改哪版，改过的要重读；业务人员无权")
    void the_policy_is_renewed_by_rest_from_the_version_one_has_read() {
        Api officer = Api.as("S0902");
        Api.Answer first = officer.get("policy").expect(200);
        JsonObject wish =
                Api.object("startsOn", "2095-01-01", "note", "备用", "clause", "002 §5.1", "codeRule", "K{7位流水}");
        assertEquals(
                403, Api.as("S0901").post("policy/versions", wish, first.etag()).status());
        assertEquals(428, officer.post("policy/versions", wish).status());
        int newest = first.json().getInt("version");
        while (officer.get("policy?version=" + (newest + 1)).status() == 200) {
            newest++;
        }
        String asked = Rules.asked(officer, "policy/versions", wish, "\"" + newest + "\"");
        assertEquals(404, officer.get("policy?version=" + (newest + 1)).status());
        JsonObject open = officer.get("rule-changes/" + asked).expect(200).json();
        assertTrue(open.getJsonArray("differences").toString().contains("K{7位流水}"), open::toString);
        assertEquals("ASKED", open.getJsonObject("request").getString("state"));
        JsonObject made = Rules.approved(asked);
        assertEquals(newest + 1, made.getJsonObject("versions").getInt("OPENING"));
        assertEquals("2095-01-01", made.getString("inForceFrom"));
        assertEquals(
                "备用",
                officer.get("policy?version=" + (newest + 1)).expect(200).json().getString("note"));
        assertEquals(
                412, officer.post("policy/versions", wish, "\"" + newest + "\"").status());
        assertEquals(
                first.json().getInt("version"),
                officer.get("policy").expect(200).json().getInt("version"));
        assertTrue(Api.as("S0802").get("audit").expect(200).body().contains("ChangePolicy"));
    }

    @Test
    @DisplayName("来年没有录入时系统管理员看到提醒，别人看不到")
    void the_missing_year_is_shown_to_the_officer_alone() throws Exception {
        Api officer = Api.as("S0902");
        boolean missing =
                Visitor.signedIn("S0902").get("/portal/dashboard.xhtml").body().contains("calendar.xhtml?year=");
        assertFalse(
                Visitor.signedIn("S1023").get("/portal/dashboard.xhtml").body().contains("calendar.xhtml?year="));
        int next = today().getYear() + 1;
        boolean known = officer.get("calendar/" + next).status() == 200;
        assertTrue(missing != known || today().getMonthValue() < 11);
        officer.send(
                        "PUT",
                        "calendar/2032",
                        "{\"source\":\"通知\",\"days\":[{\"day\":\"2032-01-01\",\"working\":false,\"name\":\"元旦\"}]}",
                        Map.of())
                .expect(200);
        assertEquals(
                403,
                Api.as("S1023")
                        .send("PUT", "calendar/2032", "{\"source\":\"x\",\"days\":[]}", Map.of())
                        .status());
        assertEquals(404, officer.get("calendar/2099").status());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
