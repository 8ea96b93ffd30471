package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("事业部审批链：营销部门负责人评价与验收，会议表决，总经理最后批准（003-R 三、六）")
class WalkingAChainIT {
    private static final String RATING = "营销部门负责人评价验收";
    private static final String MEETING = "开户评审会";
    private static final String FINAL = "事业部总经理批准";
    private static final String CHAIN =
            """
            [{"name":["%s","%s","Rating"],"role":"MARKETING_HEAD","scope":"ANYWHERE","quorum":1,"workingDays":2,
              "duties":["SIGN","RATE","ACCEPT_PAPERS"],"clause":"003-R 三"},
             {"name":["%s","%s","Meeting"],"role":"SALES_MANAGER","scope":"ANYWHERE","quorum":3,"workingDays":2,
              "duties":["SIGN"],"clause":"003-R 六",
              "meeting":{"also":["FINANCE","MARKETING_HEAD"],"named":["S0701"],"majority":"TWO_THIRDS"}},
             {"name":["%s","%s","Approval"],"role":"GENERAL_MANAGER","scope":"ANYWHERE","quorum":1,"workingDays":2,
              "duties":["SIGN","OPEN_FILE"],"clause":"003-R 三"}]
            """
                    .formatted(RATING, RATING, MEETING, MEETING, FINAL, FINAL);
    private static final String PAPERS =
            """
            [{"code":"licence","name":["营业执照复印件","營業執照影本","Licence"],"neededAt":"ACCEPTANCE","clause":"003-M 一.1"}]
            """;

    private static int before;

    private final Api rep = Api.as("S1023");
    private final Api head = Api.as("S1003");

    /** The firm goes by the chain from now on; what was in force is put back at the end. Other days' versions stay. */
    @BeforeAll
    static void walkTheChainOfTheBusinessUnit() throws Exception {
        before = inForce();
        version(
                before,
                """
                jsonb_set(jsonb_set(content, '{stages}', cast(? as jsonb)), '{verifier}', '"MARKETING_HEAD"')
                  || jsonb_build_object('terms', jsonb_build_object('words', '{}'::jsonb, 'clauses', '{}'::jsonb,
                    'figures', '[]'::jsonb, 'forms', '[]'::jsonb, 'papers', cast(? as jsonb)))
                """,
                List.of(CHAIN, PAPERS));
    }

    @AfterAll
    static void asItWas() throws Exception {
        version(before, "content", List.of());
    }

    private static int inForce() {
        return Api.as("S0902").get("policy").expect(200).json().getInt("version");
    }

    private static void version(int of, String content, List<String> texts) throws Exception {
        int made;
        try (Connection database = Portal.running().database();
                PreparedStatement insert = database.prepareStatement(
                        "insert into opening_policy_version (version, code, starts_on, owner, clause, content)"
                                + " select (select max(version) + 1 from opening_policy_version), code, ?, owner, clause, "
                                + content + " from opening_policy_version where version = ? returning version")) {
            insert.setObject(1, LocalDate.now(ZoneId.of("Asia/Shanghai")));
            for (int i = 0; i < texts.size(); i++) {
                insert.setString(i + 2, texts.get(i));
            }
            insert.setInt(texts.size() + 2, of);
            made = number(insert);
        }
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (inForce() != made && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertEquals(made, inForce());
    }

    private static int number(PreparedStatement insert) throws SQLException {
        try (var rows = insert.executeQuery()) {
            assertTrue(rows.next());
            return rows.getInt(1);
        }
    }

    @Test
    @DisplayName("从提交到建档：评价、验收、召集、三人表决、凭纪要通过、总经理最后一击")
    void a_customer_walks_the_whole_chain() {
        String form = submitted();
        Api.Answer seen = head.get("registrations/" + form).expect(200);
        assertEquals(3, seen.json().getJsonArray("duties").size());
        assertEquals(409, approve(head, seen.json().getString("approval")).status(), "a click does not pass a duty");
        try (BrowserContext desk = Browsers.desk()) {
            Browsers.screenshot(item(desk, "S1003", seen), "chain-rating-and-papers");
        }
        sign(head, form, Api.object("value", "A", "risk", "LOW", "basis", "去年回款及时"));
        String approval = seen.json().getString("approval");
        hold(approval);
        try (BrowserContext desk = Browsers.desk()) {
            Browsers.screenshot(item(desk, "S0001", seen), "chain-final-click");
        }
        sign(Api.as("S0001"), form, null);
        JsonObject filed = rep.get("registrations/" + form).expect(200).json();
        assertEquals("FILED", filed.getString("state"));
        String customer = filed.getString("customer");
        try (BrowserContext desk = Browsers.desk();
                BrowserContext telephone = Browsers.telephone()) {
            Page page = Browsers.signedIn(desk, "S1023");
            page.navigate("/profiles/file.xhtml?id=" + customer);
            page.getByText("去年回款及时").first().waitFor();
            Browsers.screenshot(page, "chain-rating-badge");
            page.navigate("/profiles/registration.xhtml?id=" + form);
            page.getByText("赞成 3，反对 0，弃权 0").first().waitFor();
            Browsers.screenshot(page, "chain-form-filed");
            Page small = Browsers.signedIn(telephone, "S1001");
            small.navigate("/approvals/inbox.xhtml?item=" + approval);
            small.getByText("minutes.pdf").first().waitFor();
            Browsers.screenshot(small, "chain-meeting-phone");
        }
    }

    /** The meeting: called, voted on, closed with minutes; the right to read begins and ends with it. */
    private void hold(String approval) {
        Api chair = Api.as("S1001");
        Api finance = Api.as("S0601");
        Api lawyer = Api.as("S0701");
        String form = rep.get("approvals/" + approval)
                .expect(200)
                .json()
                .getJsonObject("approval")
                .getJsonObject("subject")
                .getString("id");
        assertEquals(409, vote(finance, approval).status());
        assertEquals(404, finance.get("registrations/" + form).status());
        Api.Answer waiting = chair.get("approvals/" + approval).expect(200);
        JsonObject call = Api.object("when", "2099-01-04T14:00:00", "place", "三号会议室");
        Api.Answer unused = chair.post("approvals/" + approval + "/meeting", call, waiting.etag())
                .expect(200);
        assertEquals(200, finance.get("registrations/" + form).status());
        unused = vote(finance, approval).expect(200);
        assertEquals(404, finance.get("registrations/" + form).status());
        unused = vote(lawyer, approval).expect(200);
        assertEquals(409, vote(lawyer, approval).status());
        Api.Answer two = chair.get("approvals/" + approval).expect(200);
        assertEquals(409, minutes(chair, approval, two.etag(), "%PDF-1.7 x").status());
        unused = vote(head, approval).expect(200);
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1001");
            page.navigate("/approvals/inbox.xhtml?item=" + approval);
            page.getByText("三号会议室").first().waitFor();
            Browsers.screenshot(page, "chain-meeting");
        }
        Api.Answer all = chair.get("approvals/" + approval).expect(200);
        assertEquals(412, minutes(chair, approval, two.etag(), "%PDF-1.7 x").status());
        Api.Answer refused = minutes(chair, approval, all.etag(), "MZ no paper");
        assertTrue(refused.body().contains("MINUTES_TYPE"), refused.body());
        JsonObject passed =
                minutes(chair, approval, all.etag(), "%PDF-1.7 x").expect(200).json();
        assertEquals(2, passed.getInt("stage"));
        List<JsonObject> decisions = passed.getJsonArray("decisions").getValuesAs(JsonObject.class);
        String minutes = decisions.get(decisions.size() - 1).getString("minutes");
        assertFalse(minutes.isEmpty());
        assertEquals(
                "%PDF-1.7 x",
                rep.get("approvals/" + approval + "/minutes/" + minutes)
                        .expect(200)
                        .body());
        assertEquals(
                404,
                Api.as("S1011")
                        .get("approvals/" + approval + "/minutes/" + minutes)
                        .status());
    }

    private static Api.Answer vote(Api member, String approval) {
        return member.post("approvals/" + approval + "/votes", Api.object("step", 1, "ballot", "FOR", "text", "同意开户"));
    }

    private static Api.Answer minutes(Api chair, String approval, String etag, String bytes) {
        return chair.send(
                "POST",
                "approvals/" + approval + "/minutes?fileName=minutes.pdf&resolved=ok",
                bytes,
                Map.of("If-Match", etag, "Content-Type", "application/octet-stream"));
    }

    private static Api.Answer approve(Api who, String approval) {
        return who.post(
                "approvals/" + approval + "/approve",
                Api.object("text", ""),
                who.get("approvals/" + approval).expect(200).etag());
    }

    private static Page item(BrowserContext desk, String number, Api.Answer form) {
        Page page = Browsers.signedIn(desk, number);
        page.navigate("/approvals/inbox.xhtml?item=" + form.json().getString("approval"));
        page.locator("[id$='signForm:sign'], [id$='decisionForm:approve']")
                .first()
                .waitFor();
        return page;
    }

    private static void sign(Api who, String form, @Nullable JsonObject rating) {
        Api.Answer seen = who.get("registrations/" + form).expect(200);
        long revision = seen.json().getJsonNumber("approvalRevision").longValue();
        JsonObject wish = rating == null
                ? Api.object("approvalRevision", revision, "note", "同意")
                : Api.object(
                        "approvalRevision", revision, "note", "同意", "rating", rating, "accepted", List.of("licence"));
        Api.Answer unused =
                who.post("registrations/" + form + "/sign", wish, seen.etag()).expect(200);
    }

    private String submitted() {
        String form = rep.post(
                        "registrations",
                        Api.object(
                                "fields",
                                Api.object(
                                        "name", "绍兴评审灯饰有限公司",
                                        "customerType", "COMPANY",
                                        "contactName", "钱评审",
                                        "phone", "0575-88123999",
                                        "region", "330106",
                                        "address", "绍兴市越城区解放路88号",
                                        "lifeStage", "POTENTIAL",
                                        "secrecy", "INTERNAL")))
                .expect(201)
                .json()
                .getString("id");
        Api.Answer laid = rep.send(
                        "POST",
                        "registrations/" + form + "/papers?paper=licence&fileName=licence.pdf",
                        "%PDF-1.7 scan",
                        Map.of(
                                "If-Match",
                                rep.get("registrations/" + form).expect(200).etag(),
                                "Content-Type",
                                "application/octet-stream"))
                .expect(201);
        Api.Answer unused = rep.post("registrations/" + form + "/submit", Api.object(), laid.etag())
                .expect(200);
        return form;
    }
}
