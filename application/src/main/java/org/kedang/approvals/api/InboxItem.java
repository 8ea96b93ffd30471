package org.kedang.approvals.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/**
 * One approval that waits for an actor.
 *
 * @param stage name of the waiting stage
 * @param deadline last day to decide; null when the stage has none
 * @param link the subject's page inside the portal
 * @param revision to name in the decision
 */
public record InboxItem(
        ApprovalId id,
        SubjectRef subject,
        String policy,
        String stage,
        int round,
        EmployeeId requester,
        String requesterName,
        Instant openedAt,
        @Nullable LocalDate deadline,
        String link,
        long revision)
        implements Serializable {}
