package org.kedang.kit.usecase;

import org.kedang.kit.domain.Rule;

/** What the clock refuses. */
public enum ClockRule implements Rule {
    /** The portal runs on the real time, which nobody moves. */
    CLOCK_IS_REAL,
    /** A training clock goes forward only. */
    CLOCK_GOES_FORWARD,
    /** At most 400 days at once, so that the work of the skipped days stays in proportion. */
    CLOCK_LEAP_TOO_LONG;

    @Override
    public String context() {
        return "kit";
    }

    @Override
    public String clause() {
        return "";
    }
}
