package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("训练时钟：横幅写明时间，只能向前拨")
class TrainingClockIT {
    @Test
    @DisplayName("--clock 起动后，系统管理员向前拨一天，横幅跟着变")
    void the_training_clock_goes_forward_and_everybody_sees_it() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "training-");
        try (Portal portal = Portal.start(data, Portal.freePort(), "--demo", "--clock", "2026-11-02T09:00+08:00");
                BrowserContext desk = Browsers.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setBaseURL(portal.baseUrl())
                                .setViewportSize(1280, 900)
                                .setLocale("zh-CN")
                                .setTimezoneId("Asia/Shanghai"))) {
            Page page = Browsers.signedIn(desk, "S0902");
            Locator banner = page.locator(".k-banner");
            banner.waitFor();
            assertTrue(banner.innerText().contains("2026-11-02"), banner.innerText());
            page.navigate("/kit/system.xhtml");
            page.locator("[id='clockForm:day']").fill("2026-11-04");
            page.locator("[id='clockForm:move']").click();
            page.locator(".ui-confirmdialog-yes").click();
            page.locator(".k-message--told").waitFor();
            assertTrue(banner.innerText().contains("2026-11-04"), banner.innerText());
        }
    }
}
