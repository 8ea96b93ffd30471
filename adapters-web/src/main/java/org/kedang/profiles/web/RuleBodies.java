package org.kedang.profiles.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.RehearsalView;
import org.kedang.profiles.api.RehearsedRow;
import org.kedang.profiles.api.RuleChangeRow;
import org.kedang.profiles.api.RuleVersionRow;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.usecase.CompareRuleVersions;
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

    /**
     * What would have gone differently.
     *
     * @param id of the registration or request; of a file, with the number of its version behind a dot
     *
     * @param reasons in the caller's language
     */
    public record RehearsedRequest(RehearsedRow.Kind kind, String id, String title, Instant at, List<String> reasons) {}

    /**
     * What the proposed rules would have decided in the past quarter. What they have no say in is not looked at.
     *
     * @param writings how many changes of files were looked at
     * @param moves how many moves between the stages of business were looked at
     * @param capped whether only the newest were looked at
     * @param unseen how many of those that differ the caller may not see
     * @param counts how many by difference
     * @param next cursor of the next page; absent on the last one
     */
    public record Rehearsal(
            LocalDate since,
            int registrations,
            int changes,
            int writings,
            int moves,
            boolean capped,
            int different,
            int unseen,
            Map<RehearsedRow.Difference, Integer> counts,
            List<RehearsedRequest> items,
            @Nullable String next) {
        static Rehearsal of(RehearsalView answer, Messages words) {
            return new Rehearsal(
                    answer.since(),
                    answer.registrations(),
                    answer.changes(),
                    answer.writings(),
                    answer.moves(),
                    answer.capped(),
                    answer.different(),
                    answer.unseen(),
                    answer.counts(),
                    answer.rows().stream()
                            .map(row -> new RehearsedRequest(
                                    row.kind(), row.id(), row.title(), row.at(), RehearsalShown.reasons(row, words)))
                            .toList(),
                    answer.next());
        }
    }

    /**
     * One version of some rules.
     *
     * @param profile code of the ready set it goes back to; empty for the dictionary
     * @param requester who asked for it
     * @param approvedBy who granted it; empty for what came with the firm
     * @param request the request that made it; absent for what came with the firm
     */
    public record RuleVersion(
            int version,
            String profile,
            LocalDate startsOn,
            boolean active,
            String requester,
            String approvedBy,
            @Nullable Instant approvedAt,
            String note,
            String clause,
            @Nullable String request) {
        static RuleVersion of(RuleVersionRow row) {
            return new RuleVersion(
                    row.version(),
                    row.code(),
                    row.startsOn(),
                    row.active(),
                    row.owner(),
                    row.approvedBy(),
                    row.approvedAt(),
                    row.note(),
                    row.clause(),
                    row.request() == null ? null : row.request().toString());
        }
    }

    /** Two versions and what they say differently, in the caller's language. */
    public record RuleVersionComparison(RuleVersion before, RuleVersion after, List<RuleDifference> differences) {
        static RuleVersionComparison of(CompareRuleVersions.Answer answer, Messages words) {
            return new RuleVersionComparison(
                    RuleVersion.of(answer.before()),
                    RuleVersion.of(answer.after()),
                    new RuleComparison(words, answer.rulesAfter().dictionary())
                            .between(answer.rulesBefore(), answer.rulesAfter()).stream()
                                    .map(RuleDifference::of)
                                    .toList());
        }
    }

    /** Why it is taken back. */
    public record RuleWithdrawal(@Nullable String reason) {}
}
