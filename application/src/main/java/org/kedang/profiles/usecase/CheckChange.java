package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalId;
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
import org.kedang.profiles.domain.FileRule;

/**
 * The account manager has checked whether a change is needed: he passes it on, or gives it back with a question. The data
 * administrator gives back by the same act (002 §5.2).
 */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class CheckChange {
    private final ChangeDesk desk;
    private final Approvals approvals;
    private final AuditTrail trail;

    @Inject
    CheckChange(ChangeDesk desk, Approvals approvals, AuditTrail trail) {
        this.desk = desk;
        this.approvals = approvals;
        this.trail = trail;
    }

    /** What he found. */
    public enum Finding {
        NEEDED,
        RETURN
    }

    /**
     * @param revision the revision of the request the decider saw
     * @param approvalRevision the revision of the approval the decider saw
     * @param note a comment, may be empty; the question when it goes back
     */
    public record Command(
            ChangeRequestId request, long revision, long approvalRevision, Finding finding, String note) {}

    /**
     * @return what the request is then: asked still, or returned
     * @throws Refused {@code QUESTION_MISSING}, {@code CHANGE_NOT_TO_CHECK} when the next step is to apply it,
     *     {@code CHANGE_WRONG_STATE}, or when the actor may not decide
     * @throws org.kedang.kit.usecase.Stale when it was changed or decided meanwhile
     */
    public ChangeRequest.State check(Command command, Actor actor) {
        ChangeRequest request = desk.find(command.request(), command.revision());
        ApprovalView approval = desk.approval(request);
        trail.subject(ChangeDesk.KIND, request.id(), approval.subject().title());
        String note = Storable.text(command.note().strip());
        trail.reason(note);
        if (request.state() != ChangeRequest.State.ASKED) {
            throw new Refused(ChangeRule.CHANGE_WRONG_STATE);
        }
        ApprovalId round = approval.id();
        if (command.finding() == Finding.RETURN) {
            if (note.isEmpty()) {
                throw new Refused(FileRule.QUESTION_MISSING);
            }
            // the request itself is changed by the event, so that a return from the inbox does the same
            approvals.giveBack(actor, round, command.approvalRevision(), note);
            return desk.find(request.id()).state();
        }
        if (ChangeDesk.isLastStage(approval)) {
            throw new Refused(ChangeRule.CHANGE_NOT_TO_CHECK);
        }
        approvals.approve(actor, round, command.approvalRevision(), note);
        return desk.find(request.id()).state();
    }
}
