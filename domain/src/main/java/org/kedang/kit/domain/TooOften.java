package org.kedang.kit.domain;

import java.time.Duration;

/** A refusal that passes by itself: somebody does the same thing too often. */
public final class TooOften extends Refused {
    private static final long serialVersionUID = 1L;

    private final transient Duration wait;

    /** Refuses until {@code wait} is over; the figures fill the message's places. */
    public TooOften(Rule rule, Duration wait, Object... figures) {
        super(rule, figures);
        this.wait = wait;
    }

    /** Whole seconds until the next try may succeed, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
