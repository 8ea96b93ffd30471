package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.FieldChange;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.RegistrationStep;

/**
 * One line of a file's timeline, the newest first: a version, or a step of the form it came from.
 *
 * @param version number of the version; 0 for a step of the form
 * @param kind what happened: {@code version.} with a constant of {@link FileVersion.Kind}, or {@code step.} with one of
 *     {@link RegistrationStep.Kind}; message key {@code profiles.history.<kind>}
 * @param who name of the person; approver and requester follow where there were any
 * @param reason of the version, or the text of the step; may be empty for a step
 * @param changes old and new, masked as the dictionary says; empty for a step
 * @param effective the day from which the change holds; null for a step
 * @param request the change request a version came of; null where there was none
 */
public record HistoryEntry(
        Instant at,
        int version,
        String kind,
        String who,
        String requestedBy,
        String approvedBy,
        String reason,
        List<FieldChange> changes,
        @Nullable LocalDate effective,
        @Nullable ChangeRequestId request)
        implements Serializable {
    public HistoryEntry {
        changes = List.copyOf(changes);
    }

    /** A line that came of no change request. */
    public HistoryEntry(
            Instant at,
            int version,
            String kind,
            String who,
            String requestedBy,
            String approvedBy,
            String reason,
            List<FieldChange> changes,
            @Nullable LocalDate effective) {
        this(at, version, kind, who, requestedBy, approvedBy, reason, changes, effective, null);
    }
}
