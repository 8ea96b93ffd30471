package org.kedang.vigilance.domain;

import java.io.Serializable;
import java.time.Instant;

/**
 * One thing somebody did, as the journal tells it.
 *
 * @param subject id of what it was done to; {@code -} for nothing in particular
 * @param action the use case
 * @param address where from
 */
public record Footprint(Instant at, String subject, Kind kind, String action, String channel, String address)
        implements Serializable {

    /** What it counts as. */
    public enum Kind {
        /** content of a file was read, printed or shown */
        READ,
        /** the guard said no */
        REFUSED,
        /** printing or copying without the right to it */
        BLOCKED
    }
}
