package org.kedang.kit.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kedang.kit.spi.Job;

class JobsTest {
    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void a_failing_job_keeps_its_schedule_and_gets_a_last_turn_at_the_end() throws Exception {
        Jobs jobs = new Jobs(List.<Job>of(job()), (name, work) -> {
            work.run();
            return true;
        });
        ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
        try {
            jobs.start(clockwork);
            jobs.start(clockwork);
            while (turns.get() < 3) {
                Thread.sleep(5);
            }
            jobs.stop();
            int after = turns.get();
            Thread.sleep(60);
            assertEquals(after, turns.get());
            assertTrue(after >= 4);
        } finally {
            clockwork.shutdownNow();
        }
    }

    @Test
    void a_server_that_does_not_lead_leaves_the_job_alone() {
        Jobs jobs = new Jobs(List.<Job>of(job()), (name, work) -> false);
        jobs.runAll();
        assertEquals(0, turns.get());
    }

    private Job job() {
        return new Job() {
            @Override
            public String name() {
                return "try";
            }

            @Override
            public Duration pause() {
                return Duration.ofMillis(10);
            }

            @Override
            public void run() {
                turns.incrementAndGet();
                throw new IllegalStateException("it fails each time");
            }
        };
    }
}
