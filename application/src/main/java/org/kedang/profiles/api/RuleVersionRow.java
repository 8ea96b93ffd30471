package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.RuleChangeId;

/**
 * One version of some of the firm's rules in its history.
 *
 * @param code profile it belongs to; empty for the dictionary
 * @param owner who asked for it; in words for what came with the firm
 * @param active whether it is in force today
 * @param approvedBy name of who granted it; empty for what came with the firm
 * @param request the request that made it; null for what came with the firm
 */
public record RuleVersionRow(
        int version,
        String code,
        LocalDate startsOn,
        String owner,
        String clause,
        String note,
        boolean active,
        String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable RuleChangeId request)
        implements Serializable {}
