package org.kedang.kit.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit journal as people read it.
 *
 * @param id grows with time; the place in paging
 * @param seq number in the sealed log; null for the second until it is sealed
 * @param outcome DONE, REFUSED, DENIED or FAILED
 * @param rule message key of the rule that refused; null when none did
 */
public record AuditRow(
        long id,
        @Nullable Long seq,
        Instant at,
        String actorId,
        String actorNumber,
        String actorName,
        String channel,
        String address,
        String action,
        String outcome,
        String subjectKind,
        String subjectId,
        String subjectLabel,
        @Nullable String reason,
        @Nullable String rule,
        List<Change> changes) {

    public AuditRow {
        changes = List.copyOf(changes);
    }

    /** One changed field with its value before and after. */
    public record Change(String field, @Nullable String before, @Nullable String after) {}
}
