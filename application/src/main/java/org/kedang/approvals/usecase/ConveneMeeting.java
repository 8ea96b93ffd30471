package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** The chair calls the meeting that decides a step: 召集会议 (003-R 六; C11). Its members learn when and where, and may vote. */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class ConveneMeeting {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * @param item the approval
     * @param revision the revision the chair saw
     * @param when by the firm's clocks; not before today
     * @param place must not be blank
     */
    public record Command(ApprovalId item, long revision, @Nullable LocalDateTime when, String place) {}

    private final ApprovalHandling handling;
    private final Clock clock;

    @Inject
    ConveneMeeting(ApprovalHandling handling, Clock clock) {
        this.handling = handling;
        this.clock = clock;
    }

    /**
     * @return the approval after it
     * @throws Refused {@code MEETING_WHEN}, {@code NO_MEETING}, or when he does not take the chair
     * @throws org.kedang.kit.usecase.Stale when somebody decided meanwhile
     */
    public ApprovalView convene(Actor actor, Command command) {
        LocalDateTime when = command.when();
        String place = command.place().strip();
        if (when == null
                || place.isEmpty()
                || when.toLocalDate().isBefore(BusinessCalendar.dayOf(Instant.now(clock)))) {
            throw new Refused(ApprovalsRule.MEETING_WHEN);
        }
        String call = WHEN.format(when) + " " + place;
        return handling.at(
                command.item(),
                command.revision(),
                actor,
                call,
                (approval, who, at, calendar) -> approval.convene(who, call, at),
                (approval, tellings) -> tellings.convened(approval, call));
    }
}
