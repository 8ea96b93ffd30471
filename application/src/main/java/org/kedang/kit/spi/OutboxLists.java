package org.kedang.kit.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.OutboxRow;

/** Reads the outbox for the one who runs the system. */
public interface OutboxLists {

    /**
     * Newest first.
     *
     * @param state WAITING, SENT or DEAD; null for all
     * @param before only mails with a smaller position; null begins at the newest
     */
    List<OutboxRow> page(@Nullable String state, @Nullable Long before, int size);

    /** How many mails wait to be sent. */
    long waiting();

    /** How many mails were given up. */
    long dead();
}
