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
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.Job;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.spi.ChangeRequests;

/** Applies granted changes on their day, each in a transaction of its own, and forgets papers nobody sent. */
@ApplicationScoped
public class DueChangesJob implements Job {
    private static final Logger LOG = Logger.getLogger(DueChangesJob.class.getName());
    /** So many changes are read at once. */
    static final int STEP = 100;

    private final ChangeRequests requests;
    private final ApplyDueChange apply;
    private final DropUnnamedEvidence drop;
    private final Actors actors;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected DueChangesJob() {
        this(null, null, null, null, null);
    }

    @Inject
    DueChangesJob(ChangeRequests requests, ApplyDueChange apply, DropUnnamedEvidence drop, Actors actors, Clock clock) {
        this.requests = requests;
        this.apply = apply;
        this.drop = drop;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "due-changes";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void run() {
        Actor job = actors.job(name());
        LocalDate today = BusinessDay.of(Instant.now(clock));
        // each one has its try in every turn: those that fail wait for the next turn and hold up no other
        List<ChangeRequests.Due> due = requests.due(today, null, STEP);
        while (!due.isEmpty()) {
            due.forEach(one -> attempt(job, one.id()));
            due = requests.due(today, due.get(due.size() - 1), STEP);
        }
        int dropped = drop.drop(job, new DropUnnamedEvidence.Command());
        LOG.log(Level.FINE, "{0} papers were forgotten", dropped);
    }

    private void attempt(Actor job, ChangeRequestId id) {
        try {
            ChangeRequest.State state = applied(job, id);
            LOG.log(Level.FINE, "the change {0} is {1}", new Object[] {id, state});
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the change " + id + " could not be made on its day", failure);
        }
    }

    private ChangeRequest.State applied(Actor job, ChangeRequestId id) {
        try {
            return apply.apply(job, new ApplyDueChange.Command(id, false));
        } catch (Refused no) {
            return apply.apply(job, new ApplyDueChange.Command(id, true));
        }
    }
}
