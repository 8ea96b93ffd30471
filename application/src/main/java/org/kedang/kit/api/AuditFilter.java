package org.kedang.kit.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the journal are asked for; null asks for all.
 *
 * @param actorNumber employee number, exactly
 * @param subjectId id of the thing acted on, exactly
 * @param action name of the use case or event, exactly
 * @param outcome DONE, REFUSED, DENIED or FAILED
 * @param from first moment that counts
 * @param until first moment that does not count any more
 */
public record AuditFilter(
        @Nullable String actorNumber,
        @Nullable String subjectId,
        @Nullable String action,
        @Nullable String outcome,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** Everything. */
    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null, null, null);
    }
}
