package org.kedang.profiles.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kedang.access.api.Actors;
import org.kedang.access.api.Person;
import org.kedang.kit.spi.Job;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.spi.FollowUps;

/** Takes overdue tasks to the superior, each in a transaction of its own. */
@ApplicationScoped
public class OverdueTasksJob implements Job {
    private static final Logger LOG = Logger.getLogger(OverdueTasksJob.class.getName());
    /** So many tasks are read at once. */
    static final int STEP = 100;

    private final FollowUps tasks;
    private final EscalateTask escalate;
    private final Actors actors;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected OverdueTasksJob() {
        this(null, null, null, null);
    }

    @Inject
    OverdueTasksJob(FollowUps tasks, EscalateTask escalate, Actors actors, Clock clock) {
        this.tasks = tasks;
        this.escalate = escalate;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "overdue-tasks";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        Actor job = actors.job(name());
        LocalDate today = BusinessDay.of(Instant.now(clock));
        // each one has its try in every turn: those that fail wait for the next turn and hold up no other
        List<FollowUps.Overdue> late = tasks.overdue(today, null, STEP);
        while (!late.isEmpty()) {
            late.forEach(task -> escalate(task.id(), job));
            late = tasks.overdue(today, late.get(late.size() - 1), STEP);
        }
    }

    private void escalate(FollowUpId id, Actor job) {
        try {
            String who = escalate.escalate(job, new EscalateTask.Command(id))
                    .map(Person::number)
                    .orElse("-");
            LOG.log(Level.FINE, "the task {0} went to {1}", new Object[] {id, who});
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the task " + id + " could not be taken to the superior", failure);
        }
    }
}
