package org.kedang.kit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.TrainingClockMoved;
import org.kedang.kit.spi.Days;

/**
 * The one clock of the server, in the firm's zone. It shows the real time; in a demo started with {@code kedang.clock} it
 * is a training clock that an officer may move forward.
 */
@ApplicationScoped
public class BusinessClock {

    /** Where the firm's days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private @Nullable Instant start;
    private @Nullable TrainingClock training;
    private @Nullable Clock clock;

    @Inject
    BusinessClock(Days days) {
        Clock real = Clock.system(ZONE);
        String wanted = System.getProperty("kedang.clock", "");
        if (Boolean.getBoolean("kedang.demo") && !wanted.isEmpty()) {
            Instant begin = OffsetDateTime.parse(wanted).toInstant();
            TrainingClock made = new TrainingClock(real, java.time.Duration.between(real.instant(), begin));
            days.ahead(begin).ifPresent(made::keep);
            days.keepAhead(begin, made.ahead());
            start = begin;
            training = made;
            clock = made;
        } else {
            clock = real;
        }
    }

    /** For the container alone. */
    protected BusinessClock() {}

    /** The clock everybody injects. */
    @Produces
    @Singleton
    public Clock clock() {
        if (clock == null) {
            throw new IllegalStateException("the clock was asked for before it was made");
        }
        return clock;
    }

    /** The training clock and its start, where there is one. */
    Optional<Training> training() {
        return training == null || start == null ? Optional.empty() : Optional.of(new Training(training, start));
    }

    /** Whether the time is a trainer's, so that pages show it. */
    public boolean isTraining() {
        return training != null;
    }

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrainingClockMoved move) {
        if (training != null) {
            training.keep(move.ahead());
        }
    }

    record Training(TrainingClock clock, Instant start) {}
}
