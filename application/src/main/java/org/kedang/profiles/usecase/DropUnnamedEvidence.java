package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.spi.Evidences;

/** Forgets papers that were stored for a request nobody has sent within a day. */
@UseCase(needs = Permission.RUN_JOBS)
public class DropUnnamedEvidence {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Evidences evidences;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    DropUnnamedEvidence(Evidences evidences, AuditTrail trail, Clock clock) {
        this.evidences = evidences;
        this.trail = trail;
        this.clock = clock;
    }

    /** Nothing to say: the clock knows the hour. */
    public record Command() {}

    /** The number of papers that were forgotten. */
    public int drop(Actor job, Command command) {
        int dropped = evidences.dropUnnamed(Instant.now(clock).minus(KEPT));
        if (dropped == 0) {
            trail.nothing();
        } else {
            trail.changed("evidence", Integer.toString(dropped), null);
        }
        return dropped;
    }
}
