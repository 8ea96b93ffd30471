package org.kedang.kit.spi;

import java.time.Duration;

/** Recurring work of the server itself. Every bean of this type is scheduled; an exception is logged and the next turn comes. */
public interface Job {

    /** Unique name, for logs and for the lock that lets one server at a time do it. */
    String name();

    /** Pause between the end of one run and the next. */
    Duration pause();

    /** Does what is due; doing it again at once must be harmless. */
    void run();
}
