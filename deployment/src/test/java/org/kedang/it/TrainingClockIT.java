package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("训练时钟：横幅写明时间，只能向前拨；到期的变更生效，逾期的任务上报")
class TrainingClockIT {
    @Test
    @DisplayName("S08 向前拨过期限：约定日期的变更自动更新，逾期的任务报给赵立新，横幅跟着变")
    void the_training_clock_goes_forward_and_what_is_due_happens() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "training-");
        try (Portal portal = Portal.start(data, Portal.freePort(), "--demo", "--clock", "2026-11-02T09:00+08:00");
                BrowserContext desk = Browsers.visitor(new Browser.NewContextOptions()
                        .setBaseURL(portal.baseUrl())
                        .setViewportSize(1280, 900)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"))) {
            Page page = Browsers.signedIn(desk, "S0902");
            Locator banner = page.locator(".k-banner");
            banner.waitFor();
            assertTrue(banner.innerText().contains("2026-11-02"), banner.innerText());
            page.navigate("/kit/system.xhtml");
            Api owner = Api.as("S1008", portal);
            String customer = FollowingAChangeIT.pujiang(owner);
            decided(portal, ChangingACustomerIT.ask(owner, customer, wish("legalRepresentative", "赵敏", null)));
            decided(
                    portal,
                    ChangingACustomerIT.ask(owner, customer, wish("website", "https://pj.example", "2026-11-04")));
            assertFalse(owner.get("customers/" + customer).body().contains("pj.example\""));
            page.locator("[id='clockForm:day']").fill("2026-11-10");
            page.locator("[id='clockForm:move']").click();
            page.locator(".ui-confirmdialog-yes").click();
            page.locator(".k-message--told").waitFor();
            assertTrue(banner.innerText().contains("2026-11-10"), banner.innerText());
            Api superior = Api.as("S1001", portal);
            within(
                    Duration.ofSeconds(90),
                    () -> superior.get("tasks").body().contains("更新合同签署人")
                            && superior.get("notices").body().contains("taskOverdue")
                            && owner.get("customers/" + customer).body().contains("https://pj.example"));
        }
    }

    private static JsonObject wish(String field, String value, @Nullable String day) {
        JsonObjectBuilder wish = Json.createObjectBuilder()
                .add("fields", Api.object(field, value))
                .add("reason", "客户来函");
        return day == null ? wish.build() : wish.add("effective", day).build();
    }

    private static void decided(Portal portal, String change) {
        ChangingACustomerIT.decide(Api.as("S1042", portal), change, "check", "NEEDED")
                .expect(200);
        ChangingACustomerIT.decide(Api.as("S0901", portal), change, "apply", "").expect(200);
    }

    private static void within(Duration most, BooleanSupplier happened) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        while (!happened.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "what is due happens");
            Thread.sleep(1000);
        }
    }
}
