package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.spi.ChangeRequests;

/** Who asked takes his change request back, as long as it is not applied. */
@UseCase(needs = Permission.USE_INBOX)
public class WithdrawChange {
    private final ChangeDesk desk;
    private final ChangeRequests requests;
    private final Approvals approvals;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    WithdrawChange(ChangeDesk desk, ChangeRequests requests, Approvals approvals, AuditTrail trail, Clock clock) {
        this.desk = desk;
        this.requests = requests;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param reason may be empty */
    public record Command(ChangeRequestId request, long revision, String reason) {}

    /**
     * @throws org.kedang.kit.domain.Refused {@code CHANGE_NOT_REQUESTER}, {@code CHANGE_WRONG_STATE}
     * @throws org.kedang.kit.usecase.Stale when it was changed meanwhile
     */
    public void withdraw(Command command, Actor actor) {
        ChangeRequest request = desk.find(command.request(), command.revision());
        ApprovalView approval = desk.approval(request);
        trail.subject(ChangeDesk.KIND, request.id(), approval.subject().title());
        trail.reason(command.reason());
        request.withdraw(actor.id(), Instant.now(clock));
        requests.save(request);
        if (approval.state() == ApprovalView.State.WAITING) {
            approvals.withdraw(actor, new ApprovalId(request.approval()));
        }
    }
}
