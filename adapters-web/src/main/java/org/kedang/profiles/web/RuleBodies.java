package org.kedang.profiles.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.RuleChangeRow;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.usecase.ReadRuleChange;

/** Requests to change the rules as the interface shows them. */
public final class RuleBodies {
    private RuleBodies() {}

    /**
     * One request in a list.
     *
     * @param versions the versions it makes, or would make, by the name of their rules
     * @param startsOn first day wished for
     * @param inForceFrom first day of the versions it made
     * @param approval id of the approval that decides it
     */
    public record RuleChangeLine(
            String id,
            RuleChange.Kind kind,
            String title,
            RuleChange.State state,
            Map<RuleSet, Integer> versions,
            LocalDate startsOn,
            String note,
            String clause,
            String requester,
            Instant askedAt,
            String question,
            String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable LocalDate inForceFrom,
            String approval) {
        static RuleChangeLine of(RuleChangeRow row) {
            return new RuleChangeLine(
                    row.id().toString(),
                    row.kind(),
                    row.title(),
                    row.state(),
                    row.versions(),
                    row.startsOn(),
                    row.note(),
                    row.clause(),
                    row.requester(),
                    row.askedAt(),
                    row.question(),
                    row.decidedBy(),
                    row.decidedAt(),
                    row.inForceFrom(),
                    row.approval().toString());
        }
    }

    /**
     * What a rule says before and after, in the caller's language.
     *
     * @param section which rules
     * @param row the field of the dictionary; empty for other rules
     */
    public record RuleDifference(String section, String row, String label, String before, String after) {
        static RuleDifference of(Marks.Line line) {
            return new RuleDifference(
                    line.section(),
                    line.row(),
                    line.label(),
                    Objects.requireNonNullElse(line.before(), ""),
                    Objects.requireNonNullElse(line.after(), ""));
        }
    }

    /**
     * One request with everything it would change.
     *
     * @param stale whether some of the rules have a newer version by now
     * @param approvalRevision the revision a decision names
     */
    public record RuleChangeBody(
            RuleChangeLine request, List<RuleDifference> differences, boolean stale, long approvalRevision) {
        static RuleChangeBody of(ReadRuleChange.Answer answer, Messages words) {
            return new RuleChangeBody(
                    RuleChangeLine.of(answer.row()),
                    new RuleComparison(words, answer.after().dictionary())
                            .between(answer.before(), answer.after()).stream()
                                    .map(RuleDifference::of)
                                    .toList(),
                    answer.stale(),
                    answer.rounds().isEmpty() ? 0 : answer.rounds().get(0).revision());
        }
    }

    /** Why it is taken back. */
    public record RuleWithdrawal(@Nullable String reason) {}
}
