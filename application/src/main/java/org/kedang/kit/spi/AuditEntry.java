package org.kedang.kit.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit journal: who, when, from where, what, on what, old and new, why, with which outcome.
 *
 * @param actorId employee id, or {@code -} for the server itself and for unknown callers
 * @param action the use case's class name, for example {@code FileRegistration}, or a door's event such as {@code SignIn}
 * @param rule message key of the rule that refused; null unless the outcome is {@code REFUSED} or {@code DENIED}
 */
public record AuditEntry(
        Instant at,
        String actorId,
        String actorNumber,
        String actorName,
        String channel,
        String address,
        String action,
        Outcome outcome,
        String subjectKind,
        String subjectId,
        String subjectLabel,
        @Nullable String reason,
        @Nullable String rule,
        List<Change> changes) {

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** a rule of the regulation said no */
        REFUSED,
        /** the actor had no right */
        DENIED,
        /** the system failed */
        FAILED
    }

    /** One changed field with its value before and after. */
    public record Change(String field, @Nullable String before, @Nullable String after) {}

    public AuditEntry {
        changes = List.copyOf(changes);
    }
}
