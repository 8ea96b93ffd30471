package org.kedang.approvals.api;

import java.time.Instant;
import java.util.List;
import org.kedang.kit.domain.EmployeeId;

/**
 * A decider sent the request back to an earlier stage of the same round. Announced inside the transaction: an observer that
 * refuses rolls it back.
 *
 * @param again the stages that decide again, as they were frozen into the request; the last one is where it was sent from
 */
public record ApprovalSentBack(ApprovalId id, SubjectRef subject, List<StageSpec> again, EmployeeId by, Instant at) {
    public ApprovalSentBack {
        again = List.copyOf(again);
    }
}
