package org.kedang.kit.spi;

import org.jspecify.annotations.Nullable;

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

    /** One more thing the same act has done its work on: it gets a line of its own beside the act's. For acts on many. */
    void also(String kind, Object id, String label);
}
