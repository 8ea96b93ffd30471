package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.domain.Person;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Hands what waits to somebody else of the same role, who decides it alone: 转办 (002 §5.2). */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class TransferItem {

    /**
     * @param item the approval
     * @param revision the revision the decider saw
     * @param to his employee number
     * @param reason may be empty; at most 1000 characters
     */
    public record Command(ApprovalId item, long revision, String to, String reason) {}

    private final ApprovalHandling handling;
    private final Seats seats;

    @Inject
    TransferItem(ApprovalHandling handling, Seats seats) {
        this.handling = handling;
        this.seats = seats;
    }

    /**
     * @return the approval after it
     * @throws org.kedang.kit.domain.Refused when he may not decide, the other one may not, or it is closed
     * @throws org.kedang.kit.usecase.Stale when somebody decided meanwhile
     */
    public ApprovalView transfer(Actor actor, Command command) {
        Person to = seats.decider(command.to());
        return handling.at(
                command.item(),
                command.revision(),
                actor,
                command.reason(),
                (approval, who, at, calendar) -> approval.transfer(who, to, command.reason(), at, calendar),
                (approval, tellings) -> tellings.waits(approval));
    }
}
