package org.kedang.kit.usecase;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.kedang.kit.api.TrainingClockMoved;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Days;
import org.kedang.kit.spi.Happenings;

/** An officer moves the training clock forward; the daily work of the skipped days follows. */
@UseCase(needs = Permission.MOVE_TRAINING_CLOCK)
public class MoveTrainingClock {
    private static final Duration LONGEST = Duration.ofDays(400);

    private final BusinessClock time;
    private final Days days;
    private final Happenings happenings;
    private final AuditTrail trail;

    @Inject
    MoveTrainingClock(BusinessClock time, Days days, Happenings happenings, AuditTrail trail) {
        this.time = time;
        this.days = days;
        this.happenings = happenings;
        this.trail = trail;
    }

    /** @param to the moment the clock shall show */
    public record Command(Instant to) {}

    /** Moves the clock; refused on the real time, backwards, and beyond 400 days at once. */
    public void execute(Actor actor, Command command) {
        BusinessClock.Training training = time.training().orElseThrow(() -> new Refused(ClockRule.CLOCK_IS_REAL));
        Instant before = training.clock().instant();
        trail.subject("clock", "training", command.to().toString());
        if (!command.to().isAfter(before)) {
            throw new Refused(ClockRule.CLOCK_GOES_FORWARD);
        }
        if (Duration.between(before, command.to()).compareTo(LONGEST) > 0) {
            throw new Refused(ClockRule.CLOCK_LEAP_TOO_LONG, LONGEST.toDays());
        }
        Duration ahead = training.clock().aheadAt(command.to());
        trail.changed("clock", before.toString(), command.to().toString());
        days.keepAhead(training.start(), ahead);
        happenings.announce(new TrainingClockMoved(command.to(), ahead, Duration.between(before, command.to())));
    }
}
