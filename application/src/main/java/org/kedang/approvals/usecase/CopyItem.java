package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.domain.Person;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Lets somebody read along: 抄送. */
@UseCase(needs = Permission.USE_INBOX)
public class CopyItem {

    /**
     * @param item the approval
     * @param reader his employee number
     * @param note may be empty; at most 1000 characters
     */
    public record Command(ApprovalId item, String reader, String note) {}

    private final ApprovalHandling handling;
    private final Seats seats;

    @Inject
    CopyItem(ApprovalHandling handling, Seats seats) {
        this.handling = handling;
        this.seats = seats;
    }

    /**
     * @return the approval after it
     * @throws org.kedang.kit.domain.Refused when he has no part in it, or the reader has no inbox
     */
    public ApprovalView copy(Actor actor, Command command) {
        Person reader = seats.reader(command.reader());
        return handling.anyhow(
                command.item(),
                actor,
                command.note(),
                (approval, who, at, calendar) -> approval.copy(who, reader, command.note(), at),
                (approval, tellings) -> tellings.copied(approval, reader.id(), actor.name()));
    }
}
