package org.kedang.vigilance.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kedang.access.api.Actors;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.Job;
import org.kedang.kit.usecase.Actor;
import org.kedang.vigilance.domain.AlertKind;
import org.kedang.vigilance.domain.AlertLimits;
import org.kedang.vigilance.domain.Unusual;
import org.kedang.vigilance.spi.AlertPolicies;
import org.kedang.vigilance.spi.Footprints;

/**
 * Looks over the journal every few seconds for whoever reads unusually, one server at a time: one counting query a kind of
 * alert, and a closer look at whom it names. Reading itself is not slowed down.
 */
@ApplicationScoped
public class AccessWatch implements Job {
    private static final Logger LOG = Logger.getLogger(AccessWatch.class.getName());

    private final AlertPolicies policies;
    private final Footprints footprints;
    private final RaiseAlert raise;
    private final Actors actors;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for the container's proxy, which never uses the fields
    protected AccessWatch() {
        this(null, null, null, null, null);
    }

    @Inject
    AccessWatch(AlertPolicies policies, Footprints footprints, RaiseAlert raise, Actors actors, Clock clock) {
        this.policies = policies;
        this.footprints = footprints;
        this.raise = raise;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "access-watch";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        Instant now = Instant.now(clock);
        AlertLimits limits = policies.active(FirmDay.of(now)).limits();
        Actor job = actors.job(name());
        for (AlertKind kind : AlertKind.values()) {
            Instant since = RaiseAlert.since(kind, limits, now);
            if (since.isBefore(now)) {
                footprints
                        .suspects(Unusual.counted(kind), since, now.plusMillis(1), limits.usual(kind))
                        .forEach(person -> look(job, person, kind));
            }
        }
    }

    private void look(Actor job, EmployeeId person, AlertKind kind) {
        try {
            raise.raise(job, new RaiseAlert.Command(person, kind))
                    .ifPresent(
                            id -> LOG.log(Level.INFO, "alert {0} about unusual access: {1}", new Object[] {id, kind}));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "the footprints of " + person + " could not be judged", failure);
        }
    }
}
