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
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.spi.RuleChanges;

/** Who asked for a change of the rules takes it back, as long as it is not granted. */
@UseCase(needs = Permission.USE_INBOX)
public class WithdrawRuleChange {
    private final RuleDesk desk;
    private final RuleChanges requests;
    private final Approvals approvals;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    WithdrawRuleChange(RuleDesk desk, RuleChanges requests, Approvals approvals, AuditTrail trail, Clock clock) {
        this.desk = desk;
        this.requests = requests;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param reason may be empty */
    public record Command(RuleChangeId request, long revision, String reason) {}

    /**
     * @throws org.kedang.kit.domain.Refused {@code RULES_NOT_REQUESTER}, {@code RULES_WRONG_STATE}
     * @throws Stale when it was changed meanwhile
     */
    public void withdraw(Actor actor, Command command) {
        RuleChange request = desk.find(command.request());
        trail.subject(RuleDesk.KIND, request.id(), request.title());
        trail.reason(command.reason());
        if (request.revision() != command.revision()) {
            throw new Stale(command.revision(), request.revision());
        }
        request.withdraw(actor.id(), Instant.now(clock));
        requests.save(request);
        ApprovalId approval = new ApprovalId(request.approval());
        if (approvals.view(approval).state() == ApprovalView.State.WAITING) {
            approvals.withdraw(actor, approval);
        }
    }
}
