package org.kedang.kit.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the audit journal says, as it is stored and as it is digested: text only, the time in whole microseconds.
 *
 * @param changes triples of field, value before, value after; null where there was or is no value
 */
public record AuditLine(
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
        List<@Nullable String> changes) {

    /** @throws IllegalArgumentException if the changes are no triples */
    public AuditLine {
        if (changes.size() % 3 != 0) {
            throw new IllegalArgumentException("changes come in threes, not " + changes.size());
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
        changes = Collections.unmodifiableList(new ArrayList<@Nullable String>(changes));
    }
}
