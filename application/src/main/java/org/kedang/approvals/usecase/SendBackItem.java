package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Sends what waits back to a step already decided: 退回到某一步 (002 §3.2). */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class SendBackItem {

    /**
     * @param item the approval
     * @param revision the revision the decider saw
     * @param step index of the earlier stage, from 0
     * @param question what is to be looked at again; must not be blank
     */
    public record Command(ApprovalId item, long revision, int step, String question) {}

    private final ApprovalHandling handling;

    @Inject
    SendBackItem(ApprovalHandling handling) {
        this.handling = handling;
    }

    /**
     * @return the approval after it
     * @throws org.kedang.kit.domain.Refused when he may not decide, the step is not an earlier one, or it is closed
     * @throws org.kedang.kit.usecase.Stale when somebody decided meanwhile
     */
    public ApprovalView sendBack(Actor actor, Command command) {
        return handling.at(
                command.item(),
                command.revision(),
                actor,
                command.question(),
                (approval, who, at, calendar) ->
                        approval.sendBack(who, command.step(), command.question(), at, calendar),
                (approval, tellings) -> tellings.waits(approval));
    }
}
