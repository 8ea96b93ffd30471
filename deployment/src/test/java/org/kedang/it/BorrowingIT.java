package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S19、S21 借阅：申请、审批、借出、归还（000 §03；003-C §四）")
class BorrowingIT {
    private static final String STAR = "KH-320500-0003";
    private static final String KEEPER = "S0301";

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static JsonObject wish(String number, String reason, LocalDate until, String... media) {
        return Api.object(
                "customers",
                List.of(number),
                "categories",
                List.of(1, 2),
                "media",
                List.of(media),
                "purpose",
                "TENDER",
                "reason",
                reason,
                "until",
                until.toString());
    }

    /** Somebody asks to borrow a file on the screen; the loan's id. */
    static String asked(String who, String number, String reason) {
        return Api.as(who)
                .post("loans", wish(number, reason, today().plusDays(10), "ELECTRONIC"))
                .expect(201)
                .json()
                .getString("id");
    }

    /** And takes it back. */
    static void withdrawn(String who, String loan) {
        Api.as(who)
                .post(
                        "loans/" + loan + "/withdraw",
                        null,
                        Api.as(who).get("loans/" + loan).etag())
                .expect(200);
    }

    private static JsonObject approved(String loan, String by) {
        Api decider = Api.as(by);
        String approval = decider.get("loans/" + loan).expect(200).json().getString("approval");
        decider.post(
                        "approvals/" + approval + "/approve",
                        Api.object("text", "同意"),
                        decider.get("approvals/" + approval).etag())
                .expect(200);
        return decider.get("loans/" + loan).expect(200).json();
    }

    private static String standing(JsonObject loan) {
        return loan.getJsonObject("row").getString("standing");
    }

    private static Api.Answer act(String who, String loan, String verb, JsonObject body) {
        Api api = Api.as(who);
        return api.post(
                "loans/" + loan + "/" + verb, body, api.get("loans/" + loan).etag());
    }

    @Test
    @DisplayName("刘洋申请，赵立新批准：只开放第一、二类；归还即关闭；登记簿、借阅单、页面")
    void a_loan_is_asked_granted_read_and_given_back() {
        Api borrower = Api.as("S1011");
        String file = Api.as("S0901")
                .get("customers/by-number/" + STAR)
                .expect(200)
                .json()
                .getString("customer");
        borrower.get("customers/" + file).expect(403);
        Api.Answer tooLong = borrower.post("loans", wish(STAR, "投标参考", today().plusDays(30), "ELECTRONIC"));
        assertEquals(422, tooLong.status(), tooLong::toString);
        assertTrue(tooLong.body().contains("LOAN_TOO_LONG") && tooLong.body().contains("until"), tooLong::body);
        Api.Answer unknown = borrower.post("loans", wish("KH-000000-9999", "投标参考", today(), "ELECTRONIC"));
        assertTrue(unknown.body().contains("LOAN_FILE_UNKNOWN"), unknown::toString);
        Api.as("S1008").post("loans", wish(STAR, "投标参考", today(), "ELECTRONIC")).expect(422);

        String loan = asked("S1011", STAR, "投标参考，核对付款方式");
        try {
            assertEquals(404, Api.as("S0601").get("loans/" + loan).status());
            Api.as("S0902").get("loans/" + loan).expect(404);
            assertEquals("ASKED", standing(borrower.get("loans/" + loan).json()));
            pagesOfDecider(loan);
            assertEquals("LENT", standing(approved(loan, "S1001")));
            JsonObject read = borrower.get("customers/" + file).expect(200).json();
            assertEquals("[1,2]", read.get("categories").toString());
            JsonObject grant = borrower.get("grants").expect(200).items().getJsonObject(0);
            assertEquals("LOAN", grant.getString("origin"));
            assertTrue(borrower.get("customers/" + file + "/access")
                    .expect(200)
                    .body()
                    .contains("JY-"));
            assertTrue(Api.as("S0801")
                    .get("loans/register?standing=LENT&employee=S1011&customer=" + STAR)
                    .expect(200)
                    .body()
                    .contains(loan));
            borrower.get("loans/register").expect(403);
            pagesOfBorrower(loan, file);
        } finally {
            act("S1011", loan, "give-back", Api.object()).expect(200);
        }
        borrower.get("customers/" + file).expect(403);
        assertEquals("CLOSED", standing(Api.as(KEEPER).get("loans/" + loan).json()));
    }

    private static void pagesOfDecider(String loan) {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1001");
            String approval = Api.as("S1001").get("loans/" + loan).json().getString("approval");
            page.navigate("/approvals/inbox.xhtml?item=" + approval);
            page.getByText("投标参考，核对付款方式").first().waitFor();
            Browsers.screenshot(page, "s19-loan-in-the-inbox");
        }
    }

    private static void pagesOfBorrower(String loan, String file) {
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, "S1011");
            page.navigate("/borrowing/loan.xhtml?id=" + loan);
            page.locator("[id='giveBackForm:giveBack']").waitFor();
            Browsers.screenshot(page, "s19-loan");
            assertEquals(
                    "application/pdf",
                    page.request()
                            .get("/borrowing/slip.pdf?id=" + loan)
                            .headers()
                            .get("content-type"));
            page.navigate("/borrowing/own-loans.xhtml");
            page.getByText("JY-").first().waitFor();
            Browsers.screenshot(page, "s19-own-loans");
            page.navigate("/access/why.xhtml?id=" + file);
            page.getByText("JY-").first().waitFor();
            page.navigate("/borrowing/borrow.xhtml?id=" + file);
            page.locator("[id='loanForm:ask']").click();
            page.getByText("请填写归还日").first().waitFor();
            Browsers.screenshot(page, "s19-borrowing-form");
            page.setViewportSize(390, 844);
            Browsers.screenshot(page, "s19-borrowing-form-390");
            page.navigate("/borrowing/loan.xhtml?id=" + loan);
            Browsers.screenshot(page, "s19-loan-390");
        }
        try (BrowserContext desk = Browsers.desk()) {
            Page page = Browsers.signedIn(desk, KEEPER);
            page.navigate("/borrowing/register.xhtml?standing=LENT");
            page.getByText("JY-").first().waitFor();
            Browsers.screenshot(page, "s19-register");
            page.navigate("/borrowing/room.xhtml");
            page.locator("[id='roomForm:enter']").waitFor();
            Browsers.screenshot(page, "s19-room");
        }
    }

    @Test
    @DisplayName("纸质：保管员交付 42 页，收回 41 页，说明后结案；续借由保管员代为登记；库房出入登记")
    void paper_is_handed_out_counted_and_explained() {
        String loan = Api.as("S1011")
                .post("loans", wish(STAR, "核对原件", today().plusDays(5), "PAPER"))
                .expect(201)
                .json()
                .getString("id");
        approved(loan, "S1001");
        Api.as("S1011").get("loans/" + loan).expect(200);
        act(KEEPER, loan, "hand-out", Api.object("pages", 42)).expect(200);
        assertEquals(409, act("S1011", loan, "give-back", Api.object()).status());
        String more = Api.as(KEEPER)
                .post(
                        "loans/" + loan + "/noted-extensions",
                        Api.object(
                                "until",
                                today().plusDays(20).toString(),
                                "reason",
                                "评标推迟",
                                "channel",
                                "PHONE",
                                "words",
                                "出差来电"))
                .expect(201)
                .json()
                .getString("id");
        approved(more, "S1001");
        assertEquals("EXTENDED", standing(Api.as(KEEPER).get("loans/" + loan).json()));
        JsonObject back = act(KEEPER, more, "return", Api.object("pages", 41, "condition", "SOUND", "note", "少一页"))
                .expect(200)
                .json();
        assertEquals("RETURNED", standing(back));
        assertEquals(1, back.getInt("differences"));
        assertEquals(
                409, act(KEEPER, more, "close", Api.object("explanation", "")).status());
        assertEquals(
                "CLOSED",
                standing(act(KEEPER, more, "close", Api.object("explanation", "第 12 页已找到"))
                        .expect(200)
                        .json()));

        String entry = Api.as(KEEPER)
                .post("room-entries", Api.object("person", "S0601 周敏", "purpose", "核对凭证"))
                .expect(201)
                .json()
                .getString("id");
        Api.as(KEEPER).post("room-entries/" + entry + "/leave", Api.object()).expect(204);
        JsonObject line =
                Api.as("S0801").get("room-entries").expect(200).items().getJsonObject(0);
        assertEquals(entry, line.getString("id"));
        assertFalse(line.getString("left").isEmpty());
        Api.as("S1011").get("room-entries").expect(403);
    }
}
