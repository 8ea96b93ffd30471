package org.kedang.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The tests' own safety net: without it a browser that freezes holds the whole run for ever. */
@DisplayName("浏览器停住时，测试不会一直等下去")
class ABrowserThatFreezesIT {
    private static final Browser.NewContextOptions ANYBODY = new Browser.NewContextOptions();

    @Test
    @DisplayName("停住的浏览器在限时内换成新的")
    void a_frozen_browser_is_replaced() throws Exception {
        try (BrowserContext before = Browsers.visitor(ANYBODY)) {
            assertEquals(3, before.newPage().evaluate("1 + 2"));
        }
        List<ProcessHandle> frozen = Browsers.processes();
        assertFalse(frozen.isEmpty());
        signal("STOP", frozen);
        try (BrowserContext after = Browsers.visitor(ANYBODY, Duration.ofSeconds(5))) {
            assertEquals(3, after.newPage().evaluate("1 + 2"));
            assertTrue(Collections.disjoint(frozen, Browsers.processes()));
        }
    }

    @Test
    @DisplayName("测试中途停住：到限时即报错，而不是等待")
    void a_call_that_waits_for_a_frozen_browser_fails_at_the_watchs_end() throws Exception {
        BrowserContext visitor = Browsers.visitor(ANYBODY);
        Page page = visitor.newPage();
        signal("STOP", Browsers.processes());
        Watch watch = Watch.over("a frozen browser", Duration.ofSeconds(3), Browsers::kill);
        try {
            assertThrows(PlaywrightException.class, () -> page.evaluate("1 + 2"));
            assertThrows(PlaywrightException.class, visitor::close);
        } finally {
            watch.end();
        }
        Browsers.leave();
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
