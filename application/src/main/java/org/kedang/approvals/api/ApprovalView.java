package org.kedang.approvals.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;

/**
 * One approval with its history.
 *
 * @param round 1 for the first approval of the subject, 2 after it was given back once, …
 * @param stage index of the stage that waits; the last one when the approval is closed
 * @param closedAt null while it waits
 * @param deadline last day of the waiting stage; null when it has none or the approval is closed
 * @param link the subject's page inside the portal
 * @param revision grows with each decision; a decision names the revision it saw
 */
public record ApprovalView(
        ApprovalId id,
        SubjectRef subject,
        String policy,
        int round,
        EmployeeId requester,
        String requesterName,
        DepartmentId requesterDepartment,
        State state,
        List<StageSpec> stages,
        int stage,
        List<DecisionView> decisions,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate deadline,
        String link,
        long revision)
        implements Serializable {

    /** Where an approval stands. */
    public enum State {
        WAITING,
        GRANTED,
        GIVEN_BACK,
        WITHDRAWN,
        REFUSED
    }

    /**
     * One decision.
     *
     * @param stage name of the stage it was made in
     * @param principalName whose deputy he was in it; empty when he acted for himself
     * @param targetName to whom it was transferred or copied, or who was asked besides; empty otherwise
     * @param note the comment; the question when it was given back, empty when there is none
     * @param minutes id of the minutes of the meeting that was closed; empty for every other act
     * @param minutesName what their file is called
     * @param standing false for an approval or a vote that fell when the request was sent back to an earlier step
     */
    public record DecisionView(
            String stage,
            EmployeeId who,
            String whoName,
            String principalName,
            String targetName,
            Verb verb,
            String note,
            Instant at,
            boolean standing,
            String minutes,
            String minutesName)
            implements Serializable {}

    /** What a person did to an approval. */
    public enum Verb {
        APPROVED,
        GAVE_BACK,
        SENT_BACK,
        WITHDREW,
        REFUSED,
        TRANSFERRED,
        ADDED_BEFORE,
        ADDED_AFTER,
        COPIED,
        URGED,
        CONVENED,
        VOTED_FOR,
        VOTED_AGAINST,
        ABSTAINED,
        CARRIED,
        LOST
    }

    public ApprovalView {
        stages = List.copyOf(stages);
        decisions = List.copyOf(decisions);
    }

    /** The stage that waits, or the last one. */
    public StageSpec currentStage() {
        return stages.get(stage);
    }
}
