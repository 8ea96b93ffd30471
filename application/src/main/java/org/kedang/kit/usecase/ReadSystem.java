package org.kedang.kit.usecase;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;

/** How the server is: what runs it, since when, and which time it goes by. */
@Question(needs = Permission.RUN_SYSTEM)
public class ReadSystem {
    private static final long MEBIBYTE = 1024L * 1024L;

    private final Clock clock;
    private final BusinessClock time;

    @Inject
    ReadSystem(Clock clock, BusinessClock time) {
        this.clock = clock;
        this.time = time;
    }

    /**
     * @param product the product's version and, in parentheses, the commit it was built from; null when the build says
     *     nothing
     * @param java name and version of the runtime
     * @param memoryUsed MiB in use
     * @param memoryMost MiB the server may use
     * @param time what the firm's clock shows
     * @param training whether that is a training clock
     * @param demo whether the server runs with the demonstration firm
     */
    public record Facts(
            @Nullable String product,
            String java,
            String machine,
            int processors,
            long memoryUsed,
            long memoryMost,
            Duration up,
            Instant time,
            boolean training,
            boolean demo) {}

    public Facts read(Actor actor) {
        Runtime runtime = Runtime.getRuntime();
        return new Facts(
                product(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                runtime.availableProcessors(),
                (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE,
                runtime.maxMemory() / MEBIBYTE,
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()),
                clock.instant(),
                time.isTraining(),
                Boolean.getBoolean("kedang.demo"));
    }

    private static @Nullable String product() {
        Properties build = new Properties();
        try (InputStream stream = ReadSystem.class.getResourceAsStream("/META-INF/kedang-build.properties")) {
            if (stream != null) {
                build.load(stream);
            }
        } catch (IOException unreadable) {
            return null;
        }
        String commit = build.getProperty("commit", "");
        return commit.isEmpty() ? build.getProperty("version") : build.getProperty("version") + " (" + commit + ")";
    }
}
