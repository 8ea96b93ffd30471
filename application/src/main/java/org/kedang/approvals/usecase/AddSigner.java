package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.domain.Person;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Has one more person decide, before or after oneself: 加签 (002 §5.2). */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class AddSigner {

    /**
     * @param item the approval
     * @param revision the revision the decider saw
     * @param signer his employee number
     * @param before true: he decides first, then the step waits again; false: it is approved here, and he decides next
     * @param reason what he is asked; may be empty, at most 1000 characters
     */
    public record Command(ApprovalId item, long revision, String signer, boolean before, String reason) {}

    private final ApprovalHandling handling;
    private final Seats seats;

    @Inject
    AddSigner(ApprovalHandling handling, Seats seats) {
        this.handling = handling;
        this.seats = seats;
    }

    /**
     * @return the approval after it
     * @throws org.kedang.kit.domain.Refused when he may not decide, the other one may not, or it is closed
     * @throws org.kedang.kit.usecase.Stale when somebody decided meanwhile
     */
    public ApprovalView add(Actor actor, Command command) {
        Person signer = seats.decider(command.signer());
        return handling.at(
                command.item(),
                command.revision(),
                actor,
                command.reason(),
                (approval, who, at, calendar) -> {
                    if (command.before()) {
                        approval.addBefore(who, signer, command.reason(), at, calendar);
                    } else {
                        approval.addAfter(who, signer, command.reason(), at, calendar);
                    }
                },
                (approval, tellings) -> tellings.waits(approval));
    }
}
