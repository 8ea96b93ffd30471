package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** The requester reminds those who have to decide: 催办. */
@UseCase(needs = Permission.USE_INBOX)
public class UrgeItem {

    /**
     * @param item the approval
     * @param note may be empty; at most 1000 characters
     */
    public record Command(ApprovalId item, String note) {}

    private final ApprovalHandling handling;

    @Inject
    UrgeItem(ApprovalHandling handling) {
        this.handling = handling;
    }

    /**
     * @return the approval after it
     * @throws org.kedang.kit.domain.Refused when somebody else asks, it is closed, or was urged within four hours
     */
    public ApprovalView urge(Actor actor, Command command) {
        return handling.anyhow(
                command.item(),
                actor,
                command.note(),
                (approval, who, at, calendar) -> approval.urge(who, command.note(), at),
                (approval, tellings) -> tellings.urged(approval));
    }
}
