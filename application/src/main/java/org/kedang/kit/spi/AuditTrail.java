package org.kedang.kit.spi;

import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/**
 * Where a use case notes what its audit entry shall say. The guard writes exactly one entry for each use case, in the same
 * transaction; a note only enriches it. Several notes add up.
 */
public interface AuditTrail {

    /** The thing acted on: kind (customer, registration, employee, …), id and the words people know it by. */
    void subject(String kind, Object id, String label);

    /** Why it was done, in the actor's own words: a reason, a purpose, a comment. */
    void reason(String text);

    /** One field that changed. Secret values (passwords, tokens) must not be given. */
    void changed(String field, @Nullable String before, @Nullable String after);

    /**
     * One more thing the same act works on: it gets a line of its own beside the act's, a denied act too. For acts on many.
     * The last one may be named again, in better words.
     */
    void also(String kind, Object id, String label);

    /**
     * Who acts after all: the door did not know him, the act itself has found him out (signing in). The number {@code -} is
     * nobody: the act keeps to itself who it was (a report without a name), and the line has no address either.
     */
    void by(EmployeeId id, String number, String name);

    /**
     * This act found nothing to do, or showed nothing the actor could not read anyway: it leaves no line, unless it has noted
     * a change or one more thing.
     */
    void nothing();
}
