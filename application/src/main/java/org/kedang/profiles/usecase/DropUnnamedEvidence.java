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

/**
 * Forgets papers that were stored for a request nobody has sent within a day, and erases those of consents that were taken back
 * so long ago that the policy does not let the firm keep them.
 */
@UseCase(needs = Permission.RUN_JOBS)
public class DropUnnamedEvidence {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int STEP = 50;

    private final Evidences evidences;
    private final Eraser eraser;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    DropUnnamedEvidence(Evidences evidences, Eraser eraser, AuditTrail trail, Clock clock) {
        this.evidences = evidences;
        this.eraser = eraser;
        this.trail = trail;
        this.clock = clock;
    }

    /** Nothing to say: the clock knows the hour. */
    public record Command() {}

    /** The number of papers that were forgotten or erased. */
    public int drop(Actor job, Command command) {
        Instant now = Instant.now(clock);
        int dropped = evidences.dropUnnamed(now.minus(KEPT));
        int erased = eraser.eraseDuePapers(BusinessDay.of(now), STEP);
        if (dropped + erased == 0) {
            trail.nothing();
        } else if (dropped > 0) {
            trail.changed("evidence", Integer.toString(dropped), null);
        }
        return dropped + erased;
    }
}
