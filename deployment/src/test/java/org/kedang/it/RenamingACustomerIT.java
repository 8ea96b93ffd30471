package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("S07 更名通知：编号不变，旧名可查（003-M 三）；业务阶段按制度变动（004 一.1）")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RenamingACustomerIT {
    private static final String OLD = "太原晋阳会馆酒店有限公司";
    private static final String NEW = "太原晋阳宾馆管理有限公司";
    private static final byte[] PDF = "%PDF-1.4\n更名通知\n%%EOF".getBytes(StandardCharsets.UTF_8);

    private final Api owner = Api.as("S1008");

    @Test
    @Order(1)
    @DisplayName("只交更名通知退回并逐项写明所缺；材料齐全批准后编号不变、两名可查、签署人待确认")
    void a_renaming_needs_all_its_papers_and_keeps_number_and_past() {
        String customer = FollowingAChangeIT.find(owner, OLD);
        JsonObject before = owner.get("customers/" + customer).expect(200).json();
        Api.Answer form = owner.get("customers/" + customer + "/renamings").expect(200);
        assertEquals(3, form.json().getJsonArray("papers").size());
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(3);
        List<String> papers = new ArrayList<>(List.of(paper(customer, "RENAMING_NOTICE")));
        Api.Answer back = owner.post("customers/" + customer + "/renamings", wish(day, papers), form.etag());
        assertTrue(back.body().contains("RENAMING_PAPERS_MISSING"), back::toString);
        assertTrue(back.body().contains("合同") && back.body().contains("营业执照"), back::toString);
        papers.add(paper(customer, "CONTRACT"));
        papers.add(paper(customer, "LICENCE"));
        String change = owner.post("customers/" + customer + "/renamings", wish(day, papers), form.etag())
                .expect(201)
                .json()
                .getString("id");
        JsonObject asked = owner.get("change-requests/" + change).expect(200).json();
        assertEquals("RENAMING", asked.getString("kind"));
        assertEquals(OLD, owner.get("customers/" + customer).json().getString("name"));
        ChangingACustomerIT.decide(Api.as("S1042"), change, "check", "NEEDED").expect(200);
        ChangingACustomerIT.decide(Api.as("S0901"), change, "apply", "").expect(200);

        JsonObject after = owner.get("customers/" + customer).expect(200).json();
        assertEquals(before.getString("number"), after.getString("number"));
        assertEquals(NEW, after.getString("name"));
        JsonObject former = after.getJsonArray("aliases").getValuesAs(JsonObject.class).stream()
                .filter(alias -> alias.getString("kind").equals("formerName"))
                .findFirst()
                .orElseThrow();
        assertEquals(OLD, former.getString("value"));
        assertEquals(day.toString(), former.getString("until"));
        assertEquals(customer, FollowingAChangeIT.find(owner, OLD));
        assertEquals(customer, FollowingAChangeIT.find(owner, NEW));
        JsonObject entry = owner.get("customers/" + customer + "/history")
                .expect(200)
                .items()
                .getJsonObject(0);
        assertEquals("version.RENAMED", entry.getString("kind"));
        assertEquals(day.toString(), entry.getString("effective"));
        JsonArray tasks =
                owner.get("customers/" + customer + "/tasks").expect(200).items();
        assertTrue(tasks.toString().contains("重新确认合同签署人"), tasks::toString);
    }

    @Test
    @Order(2)
    @DisplayName("浏览器：更名页逐项交材料；缺的写明，已填的还在；档案写明曾用名至何日")
    void the_page_names_what_is_missing_and_keeps_what_was_typed() {
        String customer = FollowingAChangeIT.find(owner, NEW);
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1008");
            page.navigate("/profiles/file.xhtml?id=" + customer);
            page.getByText(OLD).first().waitFor();
            Browsers.screenshot(page, "s07-file");
            page.locator("#rename").click();
            page.locator("input[type=file]").first().setInputFiles(new FilePayload("更名通知.pdf", "application/pdf", PDF));
            page.getByText("更名通知.pdf").first().waitFor();
            page.locator("[id='renameForm:newName']").fill("太原晋阳宾馆集团有限公司");
            page.locator("[id='renameForm:effective']")
                    .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
            page.locator("[id='renameForm:reason']").fill("再次更名");
            page.locator("[id='renameForm:ask']").click();
            page.getByText("材料不齐").first().waitFor();
            assertEquals(
                    "太原晋阳宾馆集团有限公司", page.locator("[id='renameForm:newName']").inputValue());
            Browsers.screenshot(page, "s07-rename");
            page.setViewportSize(390, 844);
            Browsers.screenshot(page, "s07-rename-390");
            assertTrue(
                    (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    "nothing sticks out at 390 px");
            page.setViewportSize(1280, 900);
            page.navigate("/profiles/stages.xhtml");
            page.getByText("允许的变动").first().waitFor();
            Browsers.screenshot(page, "stages");
        }
    }

    @Test
    @Order(3)
    @DisplayName("成交客户不能变回潜在；流失后可以；每次变动有日期和原因")
    void illegal_moves_are_refused_with_both_stages() {
        String customer = FollowingAChangeIT.find(owner, NEW);
        assertEquals("CONCLUDED", owner.get("customers/" + customer).json().getString("stage"));
        Api.Answer no = move(customer, "POTENTIAL", "改错");
        assertTrue(no.status() == 409 && no.body().contains("STAGE_NOT_ALLOWED"), no::toString);
        move(customer, "LOST", "合同到期未续").expect(204);
        move(customer, "CONCLUDED", "重新签约").expect(204);
        JsonArray stages = owner.get("customers/" + customer).json().getJsonArray("stages");
        assertEquals("重新签约", stages.getJsonObject(stages.size() - 1).getString("reason"));
        Api.Answer rules = Api.as("S0902").get("stages").expect(200);
        assertEquals(
                1, rules.json().getJsonObject("moves").getJsonArray("CONCLUDED").size());
        assertFalse(owner.post("stages/versions", Api.object("startsOn", "2097-01-01"), rules.etag())
                        .status()
                == 201);
    }

    private Api.Answer move(String customer, String stage, String reason) {
        String etag = owner.get("customers/" + customer).etag();
        return owner.post("customers/" + customer + "/stage", Api.object("stage", stage, "reason", reason), etag);
    }

    private String paper(String customer, String kind) {
        return owner.upload("customers/" + customer + "/evidence?fileName=" + kind + ".pdf&kind=" + kind, PDF)
                .expect(201)
                .json()
                .getString("id");
    }

    private static JsonObject wish(LocalDate day, List<String> papers) {
        return Api.object("name", NEW, "effective", day.toString(), "reason", "客户更名通知", "evidence", papers);
    }
}
