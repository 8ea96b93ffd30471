package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** The chair closes the meeting with its minutes 会议纪要; the votes decide, not he (003-R 六; C11). */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class CloseMeeting {

    /**
     * @param item the approval
     * @param revision the revision the chair saw, with all votes it counts
     * @param resolved what was resolved; must not be blank, at most 1000 characters
     * @param name what the file of the minutes is called
     * @param minutes its bytes: PDF, PNG or JPEG, at most 10 MB; the caller leaves them as they are
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way in, never compared
    public record Command(ApprovalId item, long revision, String resolved, String name, byte[] minutes) {}

    private final MeetingDesk meetings;

    @Inject
    CloseMeeting(MeetingDesk meetings) {
        this.meetings = meetings;
    }

    /**
     * @return the approval after it: passed or granted when carried, refused otherwise
     * @throws org.kedang.kit.domain.Refused {@code MEETING_QUORUM}, {@code MINUTES_MISSING}, {@code MINUTES_TYPE},
     *     {@code MINUTES_TOO_LARGE}, {@code NOT_CONVENED}, {@code NO_MEETING}, or when he does not take the chair
     * @throws org.kedang.kit.usecase.Stale when somebody voted or decided meanwhile
     */
    public ApprovalView close(Actor actor, Command command) {
        return meetings.close(actor, command);
    }
}
