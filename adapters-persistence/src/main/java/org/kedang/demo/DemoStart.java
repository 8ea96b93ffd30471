package org.kedang.demo;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Loads the demonstration firm where {@code kedang.demo} says so: what the first sign-in needs before the first page, the
 * thousands of further customers behind it.
 */
@WebListener
public class DemoStart implements ServletContextListener {
    private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());

    @Inject
    @SuppressWarnings("NullAway.Init")
    DemoFirm firm;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DemoCrowd crowd;

    @Resource
    @SuppressWarnings("NullAway.Init")
    ManagedExecutorService executor;

    private volatile boolean stopping;
    private @Nullable Future<?> growing;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (!Boolean.getBoolean("kedang.demo")) {
            return;
        }
        long begun = System.nanoTime();
        firm.found();
        firm.furnish();
        LOG.log(Level.INFO, "the demonstration firm is there after {0} ms", (System.nanoTime() - begun) / 1_000_000);
        growing = executor.submit(this::grow);
    }

    private void grow() {
        long begun = System.nanoTime();
        try {
            boolean more = true;
            while (more && !stopping) {
                more = firm.grow();
            }
            for (int portion = crowd.next(); portion < crowd.portions() && !stopping; portion++) {
                crowd.staff(portion);
                crowd.open(portion);
            }
            LOG.log(
                    Level.INFO,
                    "the demonstration''s customers are there after {0} ms",
                    (System.nanoTime() - begun) / 1_000_000);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the demonstration's customers wait for the next start", failure);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        stopping = true;
        Future<?> last = growing;
        if (last == null) {
            return;
        }
        try {
            last.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unfinished) {
            LOG.log(Level.FINE, "the last portion is left for the next start", unfinished);
        }
    }
}
