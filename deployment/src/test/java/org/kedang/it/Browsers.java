package org.kedang.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One browser for each class of tests; every context is a fresh visitor at a desk (1280 px) or on a telephone (390 px).
 * The limits of the browser's library are kept by its own process: when that process or the browser freezes, a call never
 * comes back. So what opens a visitor is watched from here, and a browser that does not answer is ended and replaced.
 */
public final class Browsers {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static @Nullable Playwright library;
    private static @Nullable Browser browser;

    private Browsers() {}

    /** A fresh visitor with these options. */
    public static BrowserContext visitor(Browser.NewContextOptions options) {
        return visitor(options, PATIENCE);
    }

    /** A fresh visitor; a browser that has not let him in within that time is replaced, once. */
    static BrowserContext visitor(Browser.NewContextOptions options, Duration patience) {
        try {
            return admitted(options, patience);
        } catch (PlaywrightException frozen) {
            System.out.println("the browser is replaced: " + frozen.getMessage());
            leave();
            return admitted(options, patience);
        }
    }

    private static synchronized BrowserContext admitted(Browser.NewContextOptions options, Duration patience) {
        Watch watch = Watch.over("opening a browser", patience, Browsers::kill);
        try {
            Browser running = browser;
            if (running == null) {
                running = launch();
                // one that answers, but opens no page, is found here and not in the middle of a test
                running.newPage().close();
                browser = running;
            }
            return running.newContext(options);
        } finally {
            watch.end();
        }
    }

    private static Browser launch() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        if (library == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(Browsers::leave, "browser-stop"));
        }
        library = playwright;
        return playwright
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
    }

    /** Ends the browser, in order if it lets itself be ended within seconds; the next visitor gets a new one. */
    static synchronized void leave() {
        Playwright ended = library;
        if (ended != null && browser != null) {
            Watch watch = Watch.over("closing the browser", Duration.ofSeconds(10), Browsers::kill);
            try {
                ended.close();
            } catch (PlaywrightException killed) {
                System.out.println("the browser had to be ended: " + killed.getMessage());
            } finally {
                watch.end();
            }
        }
        kill();
        browser = null;
    }

    /** Ends the processes of browser and library, whatever state they are in: every call that waits for them fails. */
    static void kill() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    /** The processes of browser and library. */
    static List<ProcessHandle> processes() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("/node") || command.contains("chrom"))
                        .isPresent())
                .toList();
    }

    public static BrowserContext desk() {
        return context(1280, 900);
    }

    public static BrowserContext telephone() {
        return context(390, 844);
    }

    private static BrowserContext context(int width, int height) {
        return visitor(new Browser.NewContextOptions()
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
