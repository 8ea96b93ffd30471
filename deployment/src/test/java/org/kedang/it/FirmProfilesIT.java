package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("八套制度：查阅、改用的门槛、登记资料与签字（002 §5.1，003-M 一.1）")
class FirmProfilesIT {
    @Test
    @DisplayName("接口：八套都在；改用要有权、读过最新版、从明天起、有这套制度")
    void a_profile_is_taken_up_only_by_who_may_and_has_read_the_newest_version() {
        Api officer = Api.as("S0902");
        Api.Answer shelf = officer.get("profiles").expect(200);
        assertEquals(8, shelf.json().getJsonArray("items").size());
        assertEquals("lamp-factory", shelf.json().getString("active"));
        JsonObject wish = Api.object("startsOn", tomorrow(), "note", "试改用");
        assertEquals(
                403,
                Api.as("S0901")
                        .post("profiles/club/adoption", wish, shelf.etag())
                        .status());
        assertEquals(428, officer.post("profiles/club/adoption", wish).status());
        assertEquals(
                412, officer.post("profiles/club/adoption", wish, "\"999\"").status());
        assertEquals(
                404, officer.post("profiles/bank/adoption", wish, shelf.etag()).status());
        JsonObject yesterday = Api.object("startsOn", "2026-01-01", "note", "试改用");
        Api.Answer early = officer.post("profiles/club/adoption", yesterday, shelf.etag());
        assertTrue(early.body().contains("POLICY_STARTS_TOO_EARLY"), early.body());
    }

    @Test
    @DisplayName("接口：随表资料原样取回；核实环节不能只签字；表上列出流程")
    void a_form_carries_papers_and_says_whom_it_passes() throws Exception {
        Api rep = Api.as("S1023");
        String id = rep.post(
                        "registrations",
                        Api.object(
                                "fields",
                                Api.object(
                                        "name", "杭州制度试行灯饰有限公司",
                                        "customerType", "COMPANY",
                                        "contactName", "周试行",
                                        "phone", "0571-87651999",
                                        "region", "330106")))
                .expect(201)
                .json()
                .getString("id");
        Api.Answer draft = rep.get("registrations/" + id).expect(200);
        assertEquals(1, draft.json().getJsonArray("chain").size());
        Api.Answer laid = rep.send(
                        "POST",
                        "registrations/" + id + "/papers?fileName=licence.pdf",
                        "%PDF-1.7 scan",
                        Map.of("If-Match", draft.etag(), "Content-Type", "application/octet-stream"))
                .expect(201);
        String paper = laid.json().getString("id");
        assertEquals(
                "%PDF-1.7 scan",
                rep.get("registrations/" + id + "/papers/" + paper).expect(200).body());
        assertEquals(
                404,
                Api.as("S1011").get("registrations/" + id + "/papers/" + paper).status());
        rep.post("registrations/" + id + "/submit", Api.object(), laid.etag()).expect(200);
        Api verifier = Api.as("S0901");
        Api.Answer waiting = verifier.get("registrations/" + id).expect(200);
        assertEquals("VERIFY", waiting.json().getJsonArray("duties").getString(0));
        Api.Answer refused = verifier.post(
                "registrations/" + id + "/sign",
                Api.object(
                        "approvalRevision",
                        waiting.json().getJsonNumber("approvalRevision").longValue()),
                waiting.etag());
        assertTrue(refused.body().contains("VERIFICATION_MISSING"), refused.body());
        rep.post(
                        "registrations/" + id + "/withdraw",
                        Api.object("text", "试行完毕"),
                        rep.get("registrations/" + id).expect(200).etag())
                .expect(200);
    }

    @Test
    @DisplayName("浏览器：各套制度一览，选一套与现行对照")
    void the_officer_reads_a_profile_beside_the_policy_in_force() {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S0902");
            page.navigate("/profiles/policies.xhtml?change=1");
            Browsers.screenshot(page, "profiles-policy-form");
            page.navigate("/profiles/firm-profiles.xhtml?profile=club");
            page.getByText("客户签名的入会登记表").first().waitFor();
            page.getByText("001 三.2").first().waitFor();
            Browsers.screenshot(page, "profiles-club");
        }
    }

    private static String tomorrow() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
    }
}
