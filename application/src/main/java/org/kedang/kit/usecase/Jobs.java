package org.kedang.kit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kedang.kit.spi.Job;
import org.kedang.kit.spi.Leadership;

/**
 * Schedules every {@link Job} from the server's start to its end. One server at a time runs a job; a failure is logged and
 * never stops the schedule.
 */
@ApplicationScoped
public class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    private final Iterable<Job> jobs;
    private final Leadership leadership;
    private final List<Future<?>> scheduled = new ArrayList<>();

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected Jobs() {
        this.jobs = List.of();
        this.leadership = null;
    }

    @Inject
    Jobs(@Any Instance<Job> jobs, Leadership leadership) {
        this((Iterable<Job>) jobs, leadership);
    }

    Jobs(Iterable<Job> jobs, Leadership leadership) {
        this.jobs = jobs;
        this.leadership = leadership;
    }

    /** Begins the schedule; a second call does nothing. */
    public synchronized void start(ScheduledExecutorService clockwork) {
        if (!scheduled.isEmpty()) {
            return;
        }
        for (Job job : jobs) {
            long pause = job.pause().toMillis();
            scheduled.add(clockwork.scheduleWithFixedDelay(() -> turn(job), pause, pause, TimeUnit.MILLISECONDS));
        }
    }

    /** Runs every job once now: after the training clock was moved, and for a clean end. */
    public void runAll() {
        for (Job job : jobs) {
            turn(job);
        }
    }

    /** Ends the schedule and gives every job a last turn, so that nothing lies about unsealed or unsent. */
    public synchronized void stop() {
        scheduled.forEach(turns -> turns.cancel(false));
        boolean ran = !scheduled.isEmpty();
        scheduled.clear();
        if (ran) {
            runAll();
        }
    }

    private void turn(Job job) {
        try {
            if (!leadership.lead(job.name(), job::run)) {
                LOG.log(Level.FINE, "{0} is run by another server", job.name());
            }
        } catch (Exception | LinkageError | StackOverflowError failure) {
            LOG.log(Level.WARNING, "the job " + job.name() + " failed; it is tried again", failure);
        }
    }
}
