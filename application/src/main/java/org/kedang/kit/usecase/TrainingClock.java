package org.kedang.kit.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The real time plus a distance that only grows: runs on like any clock, but on a day of the trainer's choice. */
public final class TrainingClock extends Clock {
    private final Clock real;
    private volatile Duration ahead;

    /** @param ahead distance from the real time; negative when the training lies in the past */
    public TrainingClock(Clock real, Duration ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    Duration ahead() {
        return ahead;
    }

    /** How far ahead of the real time the clock would be at that moment. */
    Duration aheadAt(Instant moment) {
        return Duration.between(real.instant(), moment);
    }

    void keep(Duration distance) {
        ahead = distance;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        TrainingClock self = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return self.withZone(other);
            }

            @Override
            public Instant instant() {
                return self.instant();
            }
        };
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
