package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kedang.it.RegisteringACustomerIT.fields;
import static org.kedang.it.RegisteringACustomerIT.submitted;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("并行：编号唯一连续；过期的写入被拒绝，不会悄悄覆盖")
class ParallelFilingIT {
    private static final int FORMS = 64;
    private static final String REGION = "650100";

    @Test
    @DisplayName("64 份登记同时建档：编号 0001 至 0064，不重、不漏")
    void sixty_four_filings_at_once_get_sixty_four_numbers_in_a_row() throws Exception {
        Api rep = Api.as("S1031");
        Api administrator = Api.as("S0901");
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < FORMS; i++) {
            String form = submitted(rep, fields("天山并行第" + (1000 + i) + "号照明有限公司", "0991-" + (2_600_000 + i), REGION));
            Api.Answer seen = administrator.get("registrations/" + form).expect(200);
            JsonObject body = Api.object(
                    "approvalRevision", seen.json().getInt("approvalRevision"), "confirmedBy", "黄志明", "means", "PHONE");
            work.add(() -> file(administrator, form, body, seen.etag()));
        }
        List<String> numbers = together(work);
        assertEquals(
                IntStream.rangeClosed(1, FORMS)
                        .mapToObj(n -> "KH-" + REGION + "-%04d".formatted(n))
                        .toList(),
                numbers.stream().sorted().toList());
    }

    @Test
    @DisplayName("64 人同时处理同一份登记（建档、退回、撤回）：只有一个生效，其余 409 或 412")
    void of_sixty_four_decisions_on_one_form_exactly_one_wins() throws Exception {
        Api rep = Api.as("S1031");
        Api administrator = Api.as("S0901");
        String form = submitted(rep, fields("天山同时决定照明有限公司", "0991-2609999", "650200"));
        Api.Answer seen = administrator.get("registrations/" + form).expect(200);
        int approval = seen.json().getInt("approvalRevision");
        JsonObject filing = Api.object("approvalRevision", approval, "confirmedBy", "黄志明", "means", "PHONE");
        JsonObject question = Api.object("approvalRevision", approval, "text", "电话再核对一次？");
        JsonObject reason = Api.object("approvalRevision", approval, "text", "客户改主意了");
        List<Callable<Api.Answer>> work = new ArrayList<>();
        for (int i = 0; i < FORMS; i++) {
            String path = "registrations/" + form;
            switch (i % 3) {
                case 0 -> work.add(() -> administrator.post(path + "/file", filing, seen.etag()));
                case 1 -> work.add(() -> administrator.post(path + "/return", question));
                default -> work.add(() -> rep.post(path + "/withdraw", reason, seen.etag()));
            }
        }
        List<Api.Answer> answers = together(work);
        List<Api.Answer> won =
                answers.stream().filter(answer -> answer.status() < 300).toList();
        assertEquals(1, won.size(), answers::toString);
        assertTrue(
                answers.stream()
                        .allMatch(answer -> answer.status() < 300 || answer.status() == 409 || answer.status() == 412),
                answers::toString);
        assertEquals(
                1,
                RegisteringACustomerIT.count(
                        "select (select count(*) from number_register where series like '%650200%')"
                                + " + (select count(*) from registration where id = '" + form
                                + "' and state in ('RETURNED', 'DRAFT', 'WITHDRAWN'))"));
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(work.size());
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    // a filing that loses a race is told so and tries again, as a person would
    private static String file(Api api, String form, JsonObject body, String etag) {
        for (int attempt = 0; ; attempt++) {
            Api.Answer answer = api.post("registrations/" + form + "/file", body, etag);
            if (answer.status() == 201) {
                return answer.json().getString("number");
            }
            if (answer.status() != 503 || attempt == 20) {
                throw new AssertionError(answer.toString());
            }
        }
    }

    @Test
    @DisplayName("没有 If-Match 是 428，过期的是 412，内容不变")
    void a_stale_write_is_refused_and_a_missing_tag_demanded() {
        Api manager = Api.as("S1008");
        String id = Api.as("S1008")
                .get("customers/by-number/KH-140100-0007")
                .expect(200)
                .json()
                .getString("customer");
        String path = "customers/" + id;
        String seen = manager.get(path).expect(200).etag();
        JsonObject first = Api.object("fields", Api.object("remark", "先写的"), "reason", "补充说明");
        JsonObject second = Api.object("fields", Api.object("remark", "后写的"), "reason", "补充说明");
        manager.send("PATCH", path, first.toString(), java.util.Map.of()).expect(428);
        manager.patch(path, first, seen).expect(200);
        manager.patch(path, second, seen).expect(412);
        assertEquals("先写的", manager.get(path).json().getJsonObject("fields").getString("remark"));
    }

    @Test
    @DisplayName("两个标签页改同一份草稿：后保存的看到差异，先保存的不丢")
    void the_second_tab_is_shown_what_the_first_one_saved() {
        Api rep = Api.as("S1023");
        String id = rep.post("registrations", Api.object("fields", fields("双标签照明有限公司", "0791-86001234", "360100")))
                .expect(201)
                .json()
                .getString("id");
        try (BrowserContext desk = Browsers.desk()) {
            Page first = Browsers.signedIn(desk, "S1023");
            first.navigate("/profiles/register.xhtml?id=" + id);
            Page second = desk.newPage();
            second.navigate("/profiles/register.xhtml?id=" + id);
            first.locator("[id='registerForm:shortName']").fill("第一页");
            first.locator("[id='registerForm:forth']").click();
            first.locator(".k-steps__one.is-here >> text=2").waitFor();
            second.locator("[id='registerForm:shortName']").fill("第二页");
            second.locator("[id='registerForm:forth']").click();
            second.locator(".k-conflict").waitFor();
            Browsers.screenshot(second, "r8-second-tab");
        }
        assertEquals(
                "第一页",
                rep.get("registrations/" + id).json().getJsonObject("fields").getString("shortName"));
    }
}
