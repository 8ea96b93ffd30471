package org.kedang.kit.spi;

/** Announces an event (a past-tense record of some context's {@code api}) to the other contexts, inside the transaction. */
public interface Happenings {
    void announce(Record event);
}
