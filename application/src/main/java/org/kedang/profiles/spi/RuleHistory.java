package org.kedang.profiles.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleSet;

/** The versions of the firm's rules as lists need them, without what they say. */
public interface RuleHistory {

    /**
     * Versions of some rules, the newest first.
     *
     * @param before only those with a lower number
     */
    List<Line> below(RuleSet set, int before, int limit);

    Optional<Line> version(RuleSet set, int number);

    /**
     * One version without names of people.
     *
     * @param code profile it belongs to; empty for the dictionary
     * @param request the granted request that made it; null for what came with the firm, as the decider and his moment
     */
    record Line(
            int version,
            String code,
            LocalDate startsOn,
            String owner,
            String clause,
            String note,
            @Nullable RuleChangeId request,
            @Nullable EmployeeId decidedBy,
            @Nullable Instant decidedAt) {}
}
