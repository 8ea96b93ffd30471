package org.kedang.kit.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.kedang.kit.api.DayPassed;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Days;
import org.kedang.kit.spi.Happenings;

/** The server closes the oldest day that is over and not yet dealt with: daily work runs for it, in one transaction. */
@UseCase(needs = Permission.RUN_JOBS)
public class PassDay {
    private final Clock clock;
    private final Days days;
    private final Happenings happenings;
    private final AuditTrail trail;

    @Inject
    PassDay(Clock clock, Days days, Happenings happenings, AuditTrail trail) {
        this.clock = clock;
        this.days = days;
        this.happenings = happenings;
        this.trail = trail;
    }

    /** Nothing to say: the clock knows the day. */
    public record Command() {}

    /** Closes one day; true when more wait. */
    public boolean execute(Actor job, Command command) {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).minusDays(1);
        Optional<LocalDate> last = days.lastPassed();
        LocalDate next = last.map(day -> day.plusDays(1)).orElse(yesterday);
        if (next.isAfter(yesterday)) {
            trail.nothing();
            return false;
        }
        trail.subject("day", next, next.toString());
        days.passed(next);
        happenings.announce(new DayPassed(next));
        return next.isBefore(yesterday);
    }
}
