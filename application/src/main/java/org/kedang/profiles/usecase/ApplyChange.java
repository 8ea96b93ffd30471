package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ChangeRule;

/**
 * The data administrator applies a change whose necessity was checked: from this moment the file says it, or, when it is
 * dated ahead, from its day (002 §5.2).
 */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class ApplyChange {
    private final ChangeDesk desk;
    private final Approvals approvals;
    private final AuditTrail trail;

    @Inject
    ApplyChange(ChangeDesk desk, Approvals approvals, AuditTrail trail) {
        this.desk = desk;
        this.approvals = approvals;
        this.trail = trail;
    }

    /**
     * @param revision the revision of the request the decider saw
     * @param approvalRevision the revision of the approval the decider saw
     * @param note a comment; may be empty
     */
    public record Command(ChangeRequestId request, long revision, long approvalRevision, String note) {}

    /**
     * What became of it.
     *
     * @param version of the file; 0 while it waits for its day, or for further people of the same stage
     */
    public record Applied(ChangeRequest.State state, int version) {}

    /**
     * @throws Refused {@code CHANGE_NOT_CHECKED}, {@code CHANGE_STALE} by field, {@code CHANGE_EARLIER_WAITS},
     *     {@code FIELDS_WRONG} by field, {@code CUSTOMER_EXISTS}, {@code FILE_SEALED}, {@code CHANGE_WRONG_STATE}, or when
     *     the actor may not decide
     * @throws org.kedang.kit.usecase.Stale when it was changed or decided meanwhile
     */
    public Applied apply(Command command, Actor actor) {
        ChangeRequest request = desk.find(command.request(), command.revision());
        ApprovalView approval = desk.approval(request);
        trail.subject(ChangeDesk.KIND, request.id(), approval.subject().title());
        if (request.state() != ChangeRequest.State.ASKED) {
            throw new Refused(ChangeRule.CHANGE_WRONG_STATE);
        }
        if (!ChangeDesk.isLastStage(approval)) {
            throw new Refused(ChangeRule.CHANGE_NOT_CHECKED);
        }
        // the file is changed by the event, so that a yes from the inbox does the same
        approvals.approve(
                actor,
                approval.id(),
                command.approvalRevision(),
                Storable.text(command.note().strip()));
        ChangeRequest after = desk.find(request.id());
        return new Applied(after.state(), after.version());
    }
}
