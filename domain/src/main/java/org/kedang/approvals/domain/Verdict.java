package org.kedang.approvals.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/** Where an approval stands, with what belongs to that standing. */
public sealed interface Verdict {

    /**
     * Somebody has to decide.
     *
     * @param index the waiting stage, from 0
     * @param deadline last day of the stage; null when it has none
     */
    record Waiting(int index, Stage stage, @Nullable LocalDate deadline) implements Verdict {}

    /** The last stage approved. */
    record Granted(EmployeeId by, Instant at) implements Verdict {}

    /** To be answered by the requester and opened again. */
    record GivenBack(EmployeeId by, String question, Instant at) implements Verdict {}

    /** The requester took it back. */
    record Withdrawn(EmployeeId by, Instant at) implements Verdict {}

    /** No, for good. */
    record Refused(EmployeeId by, String reason, Instant at) implements Verdict {}

    /** The verdict of a closed approval: the last decision but copies says it. */
    static Verdict of(List<Decision> decisions) {
        Decision last = decisions.stream()
                .filter(decision -> decision.verb() != Decision.Verb.COPIED)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return switch (last.verb()) {
            case APPROVED, CARRIED -> new Granted(last.who(), last.at());
            case GAVE_BACK -> new GivenBack(last.who(), last.note(), last.at());
            case REFUSED, LOST -> new Refused(last.who(), last.note(), last.at());
            case WITHDREW -> new Withdrawn(last.who(), last.at());
            case SENT_BACK,
                    TRANSFERRED,
                    ADDED_BEFORE,
                    ADDED_AFTER,
                    COPIED,
                    URGED,
                    CONVENED,
                    VOTED_FOR,
                    VOTED_AGAINST,
                    ABSTAINED -> throw new IllegalStateException("closed by " + last.verb());
        };
    }
}
