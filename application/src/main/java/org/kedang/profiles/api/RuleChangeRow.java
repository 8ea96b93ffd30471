package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleSet;

/**
 * One request to change the rules 制度修改申请.
 *
 * @param versions the versions it makes, or would make
 * @param startsOn first day wished for
 * @param question what it was returned with; empty otherwise
 * @param decidedBy name of who granted it; empty before
 * @param inForceFrom first day of the versions it made; null before
 */
public record RuleChangeRow(
        RuleChangeId id,
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
        ApprovalId approval,
        long revision)
        implements Serializable {
    public RuleChangeRow {
        versions = Map.copyOf(versions);
    }
}
