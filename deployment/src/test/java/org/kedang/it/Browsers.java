package org.kedang.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One browser for the whole run; every context is a fresh visitor at a desk (1280 px) or on a telephone (390 px). */
public final class Browsers {
    private static @Nullable Browser browser;

    private Browsers() {}

    /** The browser of the machine, started at first use; the contexts made from it belong to the caller. */
    public static synchronized Browser browser() {
        Browser running = browser;
        if (running == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            browser = running;
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser-stop"));
        }
        return running;
    }

    public static BrowserContext desk() {
        return context(1280, 900);
    }

    public static BrowserContext telephone() {
        return context(390, 844);
    }

    private static BrowserContext context(int width, int height) {
        return browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(Portal.running().baseUrl())
                        .setViewportSize(width, height)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
    }

    /** A fresh page of somebody who has signed in through the form. */
    public static Page signedIn(BrowserContext visitor, String number) {
        Page page = visitor.newPage();
        page.navigate("/access/login.xhtml");
        page.locator("[id='loginForm:number']").fill(number);
        page.locator("[id='loginForm:password']").fill(org.kedang.demo.DemoCast.PASSWORD);
        page.locator("[id='loginForm:signIn']").click();
        page.waitForURL(url -> !url.contains("/access/login.xhtml"));
        return page;
    }

    /** Keeps the whole page as {@code target/screenshots/name.png}. */
    public static void screenshot(Page page, String name) {
        var unused = page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
