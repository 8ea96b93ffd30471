package org.kedang.approvals.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One request of an actor's own.
 *
 * @param stage name of the stage it waits in, or of the last one
 * @param closedAt null while it waits
 * @param deadline last day of the waiting stage; null when there is none
 * @param note the question when it was given back, else the last comment; empty when there is none
 */
public record RequestItem(
        ApprovalId id,
        SubjectRef subject,
        String policy,
        ApprovalView.State state,
        String stage,
        int round,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate deadline,
        String note,
        String link)
        implements Serializable {}
