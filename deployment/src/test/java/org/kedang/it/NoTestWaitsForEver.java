package org.kedang.it;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Watches every test from the making of its class on. What waits for the browser longer than a test may last finds the browser
 * ended; what waits even then ends this process, so that the run fails with a place instead of never. Each class of tests
 * has a browser of its own. Found by JUnit through its service file.
 */
public final class NoTestWaitsForEver
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    // Just after the limits JUnit itself sets by interrupting, which a library may swallow.
    private static final Duration TEST = Duration.ofSeconds(250);
    private static final Duration AROUND = Duration.ofMinutes(7);
    private static final Duration END = Duration.ofMinutes(9);

    private final List<Watch> watches = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        watch(context, AROUND);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        watch(context, TEST);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        watch(context, AROUND);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Browsers.leave();
        end();
    }

    private void watch(ExtensionContext context, Duration patience) {
        end();
        watches.add(Watch.over(context.getDisplayName(), patience, Browsers::kill));
        watches.add(Watch.over(context.getDisplayName() + ", even without a browser,", END, () -> {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(70);
        }));
    }

    private void end() {
        watches.forEach(Watch::end);
        watches.clear();
    }
}
