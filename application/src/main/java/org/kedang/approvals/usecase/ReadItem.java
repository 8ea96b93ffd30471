package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.MeetingView;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Person;
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
     * @param withdrawable whether the actor could take it back or urge it now
     * @param principal whose deputy the actor would be in deciding it; empty when he decides for himself
     * @param meeting the meeting that decides the waiting step; null when there is none
     */
    public record Answer(
            ApprovalView approval,
            boolean decidable,
            boolean withdrawable,
            String principal,
            @Nullable MeetingView meeting) {}

    private final ApprovalStore store;
    private final Seats seats;

    @Inject
    ReadItem(ApprovalStore store, Seats seats) {
        this.store = store;
        this.seats = seats;
    }

    /**
     * @throws Missing when there is no such approval
     * @throws NotPermitted hidden, when the actor has no part in it
     */
    public Answer read(Actor actor, Command command) {
        Approval approval =
                store.find(command.item().value()).orElseThrow(() -> new Missing("approval", command.item()));
        Person reader = seats.of(actor);
        if (!approval.involves(reader)) {
            throw new NotPermitted(Permission.USE_INBOX, true, ApprovalsRule.NOT_INVOLVED.key());
        }
        boolean waits = approval.state() == Approval.State.WAITING;
        boolean decidable = actor.may(Permission.DECIDE_APPROVAL) && approval.mayBeDecidedBy(reader);
        return new Answer(
                Views.of(approval),
                decidable,
                waits && approval.requester().equals(actor.id()),
                decidable ? approval.principalOf(reader).map(Person::name).orElse("") : "",
                Views.meeting(approval, reader));
    }
}
