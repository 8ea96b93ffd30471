package org.kedang.approvals.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kedang.approvals.domain.Decision.Verb;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * What the decisions mean now: steps put in move the later ones, and an approval or a vote no longer counts once the request was sent
 * back to its step or an earlier one.
 */
public final class Proceedings {
    private static final Duration URGE_PAUSE = Duration.ofHours(4);

    /**
     * One decision as it stands now.
     *
     * @param stage index of the stage it was made in, as the stages stand now
     * @param standing whether it still counts
     */
    public record Line(Decision decision, int stage, boolean standing) {
        private Line moved() {
            return new Line(decision, stage + 1, standing);
        }

        private Line fallen() {
            return new Line(decision, stage, false);
        }

        private boolean approves() {
            return (decision.verb() == Verb.APPROVED || decision.verb() == Verb.CARRIED) && standing;
        }

        private boolean falls() {
            return approves() || decision.verb() == Verb.CONVENED || Tally.isVote(decision.verb());
        }
    }

    private final List<Line> lines;

    private Proceedings(List<Line> lines) {
        this.lines = lines;
    }

    static Proceedings of(List<Decision> decisions) {
        List<Line> lines = new ArrayList<>();
        for (Decision decision : decisions) {
            lines.add(new Line(decision, decision.stage(), true));
            switch (decision.verb()) {
                case ADDED_BEFORE -> lines.replaceAll(line -> line.stage() >= decision.stage() ? line.moved() : line);
                case ADDED_AFTER -> lines.replaceAll(line -> line.stage() > decision.stage() ? line.moved() : line);
                case SENT_BACK ->
                    lines.replaceAll(line -> line.falls() && line.stage() >= decision.step() ? line.fallen() : line);
                default -> {
                    // changes nothing that went before
                }
            }
        }
        return new Proceedings(List.copyOf(lines));
    }

    /** The decisions in the order they were made. */
    public List<Line> lines() {
        return lines;
    }

    /** How many approvals of the stage count. */
    long approvalsOf(int stage) {
        return lines.stream()
                .filter(line -> line.approves() && line.stage() == stage)
                .count();
    }

    /**
     * The requester reminds those who decide at most once in four hours.
     *
     * @throws Refused URGED_LATELY: minutes to wait
     */
    void mustUrge(Instant at) {
        Optional<Instant> last = lines.stream()
                .map(Line::decision)
                .filter(decision -> decision.verb() == Verb.URGED)
                .map(Decision::at)
                .max(Instant::compareTo);
        if (last.isPresent() && at.isBefore(last.get().plus(URGE_PAUSE))) {
            throw new Refused(
                    ApprovalsRule.URGED_LATELY,
                    Duration.between(at, last.get().plus(URGE_PAUSE)).toMinutes() + 1);
        }
    }

    /** Whether he has acted, or was asked or told by name. */
    boolean name(EmployeeId person) {
        return lines.stream()
                .map(Line::decision)
                .anyMatch(decision -> decision.who().equals(person) || person.equals(decision.target()));
    }

    /** Whose approval counts, given by himself or by his deputy; a deputy's counts for both. */
    Set<EmployeeId> approvers() {
        Set<EmployeeId> approvers = new LinkedHashSet<>();
        for (Line line : lines) {
            if (line.approves()) {
                approvers.add(line.decision().who());
                EmployeeId principal = line.decision().principal();
                if (principal != null) {
                    approvers.add(principal);
                }
            }
        }
        return approvers;
    }
}
