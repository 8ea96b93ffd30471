package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.spi.ApprovalStore;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Question;

/** One approval with its history, for who asked, decides or has decided. Everybody else learns nothing of it. */
@Question(needs = Permission.USE_INBOX)
public class ReadItem {

    /** @param item the approval */
    public record Command(ApprovalId item) {}

    /**
     * @param approval the approval with its history
     * @param decidable whether the actor could decide it now
     * @param withdrawable whether the actor could take it back now
     */
    public record Answer(ApprovalView approval, boolean decidable, boolean withdrawable) {}

    private final ApprovalStore store;

    @Inject
    ReadItem(ApprovalStore store) {
        this.store = store;
    }

    /**
     * @throws Missing when there is no such approval
     * @throws NotPermitted hidden, when the actor has no part in it
     */
    public Answer read(Actor actor, Command command) {
        Approval approval =
                store.find(command.item().value()).orElseThrow(() -> new Missing("approval", command.item()));
        if (!approval.involves(Persons.of(actor))) {
            throw new NotPermitted(Permission.USE_INBOX, true, ApprovalsRule.NOT_INVOLVED.key());
        }
        boolean waits = approval.state() == Approval.State.WAITING;
        return new Answer(
                Views.of(approval),
                actor.may(Permission.DECIDE_APPROVAL) && approval.mayBeDecidedBy(Persons.of(actor)),
                waits && approval.requester().equals(actor.id()));
    }
}
