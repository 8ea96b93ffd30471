package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Gives a request back to its requester with a question: 退回 (002 §3.2). */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class GiveBackItem {

    /**
     * @param item the approval
     * @param revision the revision the decider saw
     * @param question what the requester has to answer; at most 1000 characters
     */
    public record Command(ApprovalId item, long revision, String question) {}

    private final Approvals approvals;
    private final AuditTrail trail;

    @Inject
    GiveBackItem(Approvals approvals, AuditTrail trail) {
        this.approvals = approvals;
        this.trail = trail;
    }

    /**
     * @return the approval after the decision
     * @throws org.kedang.kit.domain.Refused when he may not decide, or it is closed
     * @throws org.kedang.kit.usecase.Stale when somebody decided meanwhile
     */
    public ApprovalView giveBack(Actor actor, Command command) {
        ApprovalView before = approvals.view(command.item());
        trail.subject(
                before.subject().kind(), before.subject().id(), before.subject().title());
        trail.reason(command.question());
        approvals.giveBack(actor, command.item(), command.revision(), command.question());
        ApprovalView after = approvals.view(command.item());
        trail.changed("state", before.state().name(), after.state().name());
        return after;
    }
}
