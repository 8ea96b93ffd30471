package org.kedang.portal.rest;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a data base that is away, or too busy to give a connection, from everything else that may go wrong. */
public final class Outage {
    /** Seconds after which trying again makes sense. */
    public static final int RETRY_AFTER = 5;

    private static final int DEPTH = 20;

    private Outage() {}

    /** Whether the failure, or what caused it, is an outage: nothing was written and it passes by itself. */
    public static boolean caused(@Nullable Throwable failure) {
        Throwable current = failure;
        for (int depth = 0; current != null && depth < DEPTH; depth++) {
            if (seen(current)) {
                return true;
            }
            current = current.getCause();
        }
        return false;
    }

    /** Whether this very failure is one, whatever caused it. */
    public static boolean seen(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        // a failure without a state comes from the pool: no connection was free in time
        return state.isEmpty() || state.startsWith("08") || state.startsWith("53") || state.startsWith("57");
    }
}
