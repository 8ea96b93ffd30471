package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** The requester takes his request back before it is decided: 撤回. */
@UseCase(needs = Permission.USE_INBOX)
public class WithdrawItem {

    /** @param item the approval */
    public record Command(ApprovalId item) {}

    private final Approvals approvals;
    private final AuditTrail trail;

    @Inject
    WithdrawItem(Approvals approvals, AuditTrail trail) {
        this.approvals = approvals;
        this.trail = trail;
    }

    /**
     * @return the approval after it was taken back
     * @throws org.kedang.kit.domain.Refused when somebody else asked for it, or it is closed
     */
    public ApprovalView withdraw(Actor actor, Command command) {
        ApprovalView before = approvals.view(command.item());
        trail.subject(
                before.subject().kind(), before.subject().id(), before.subject().title());
        approvals.withdraw(actor, command.item());
        ApprovalView after = approvals.view(command.item());
        trail.changed("state", before.state().name(), after.state().name());
        return after;
    }
}
