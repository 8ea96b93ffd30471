package org.kedang.approvals.api;

import java.time.Instant;
import org.kedang.kit.domain.EmployeeId;

/**
 * One stage has agreed. Announced inside the transaction, before {@link ApprovalGranted} when it was the last: an observer
 * that refuses rolls the decision back.
 *
 * @param stage the stage as it was frozen into the request
 * @param said what a meeting decided, in words; empty for one person's yes
 */
public record ApprovalStagePassed(
        ApprovalId id, SubjectRef subject, StageSpec stage, String said, EmployeeId decidedBy, Instant at) {}
