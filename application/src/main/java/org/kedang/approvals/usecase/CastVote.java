package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.domain.Ballot;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/**
 * A member of the meeting votes: 赞成、反对、弃权 (003-R 六; C11). What others vote meanwhile is no reason to refuse him; a vote
 * once cast stands.
 */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class CastVote {

    /**
     * @param item the approval
     * @param step index of the step whose meeting he votes in, from 0
     * @param word what he says to it; may be empty, at most 1000 characters
     */
    public record Command(ApprovalId item, int step, Ballot ballot, String word) {}

    private final MeetingDesk meetings;

    @Inject
    CastVote(MeetingDesk meetings) {
        this.meetings = meetings;
    }

    /**
     * @return the approval after it
     * @throws org.kedang.kit.domain.Refused when he has no seat, has voted, asked himself, or there is no meeting
     * @throws org.kedang.kit.usecase.Stale when another step waits by now
     */
    public ApprovalView vote(Actor actor, Command command) {
        return meetings.vote(actor, command);
    }
}
