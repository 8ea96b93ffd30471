package org.kedang.kit.spi;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What the server remembers of time: the last day it dealt with, and how far the training clock is ahead. */
public interface Days {

    /** The last day that was announced as over; empty before the first. Holds it against others to the transaction's end. */
    Optional<LocalDate> lastPassed();

    void passed(LocalDate day);

    /** The distance kept for a training clock that was started at {@code start}; empty when another one was kept. */
    Optional<Duration> ahead(Instant start);

    void keepAhead(Instant start, Duration ahead);
}
