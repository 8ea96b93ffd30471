package org.kedang.approvals.domain;

import java.util.Optional;
import java.util.stream.Collectors;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * The meeting of the waiting stage (003-R; C11): who votes in it, in whose place, and what came of it. Each place has one vote,
 * and each person; nobody votes on his own request.
 *
 * @param open whether the approval waits at all
 * @param stage the waiting stage; it may be one without a meeting
 * @param department the requester's, when he asked
 * @param tally the votes that stand
 */
record Sitting(boolean open, Stage stage, EmployeeId requester, DepartmentId department, Tally tally) {

    /** @throws Refused CLOSED, NO_MEETING */
    Meeting mustMeet() {
        if (!open) {
            throw new Refused(ApprovalsRule.CLOSED);
        }
        Meeting meeting = stage.meeting();
        if (meeting == null) {
            throw new Refused(ApprovalsRule.NO_MEETING);
        }
        return meeting;
    }

    /** @throws Refused MEETING_DECIDES */
    void mustNotMeet() {
        if (open && stage.meeting() != null) {
            throw new Refused(ApprovalsRule.MEETING_DECIDES);
        }
    }

    /** The desks of the members, as one text. */
    String seats() {
        return stage.seats(department).stream().map(Desk::key).collect(Collectors.joining(" "));
    }

    /** Whose places are taken, as one text. */
    String taken() {
        return tally.taken().stream().map(EmployeeId::toString).collect(Collectors.joining(" "));
    }

    /** Why this person could not vote now; empty when he could. */
    Optional<ApprovalsRule> objection(Person who) {
        if (!open) {
            return Optional.of(ApprovalsRule.CLOSED);
        }
        if (stage.meeting() == null) {
            return Optional.of(ApprovalsRule.NO_MEETING);
        }
        if (who.id().equals(requester)) {
            return Optional.of(ApprovalsRule.OWN_REQUEST);
        }
        if (!tally.convened()) {
            return Optional.of(ApprovalsRule.NOT_CONVENED);
        }
        if (tally.taken().contains(who.id())) {
            return Optional.of(ApprovalsRule.VOTED_ALREADY);
        }
        boolean seated = stage.seats(who, department) || placeOf(who).isPresent();
        return seated ? Optional.empty() : Optional.of(ApprovalsRule.NOT_YOUR_STAGE);
    }

    /** @throws Refused why this person could not vote now */
    void mustVote(Person who) {
        objection(who).ifPresent(rule -> {
            throw new Refused(rule);
        });
    }

    /** In whose place he would vote or has his seat; empty when it is his own. */
    Optional<Person> placeOf(Person who) {
        if (stage.seats(who, department)) {
            return Optional.empty();
        }
        return who.standsFor().stream()
                .filter(principal -> stage.seats(principal, department))
                .filter(principal -> !principal.id().equals(requester))
                .filter(principal -> !tally.taken().contains(principal.id()))
                .findFirst();
    }

    /**
     * Whether the meeting carried it, by the majority of its terms.
     *
     * @param resolved what was resolved, in words
     * @throws Refused NOT_CONVENED, MINUTES_MISSING, MEETING_QUORUM
     */
    boolean carried(Meeting meeting, String resolved) {
        if (!tally.convened()) {
            throw new Refused(ApprovalsRule.NOT_CONVENED);
        }
        if (resolved.isBlank()) {
            throw new Refused(ApprovalsRule.MINUTES_MISSING);
        }
        if (tally.present() < stage.quorum()) {
            throw new Refused(ApprovalsRule.MEETING_QUORUM, tally.present(), stage.quorum());
        }
        return tally.carried(meeting);
    }
}
