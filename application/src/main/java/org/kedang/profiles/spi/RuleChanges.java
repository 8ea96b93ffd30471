package org.kedang.profiles.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleSet;

/** The requests to change the rules. */
public interface RuleChanges {

    void add(RuleChange request);

    /** The request, to be read or changed in the running transaction. */
    Optional<RuleChange> find(RuleChangeId id);

    /**
     * Writes a changed request now; afterwards its revision is the new one.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else changed it meanwhile
     */
    void save(RuleChange request);

    /**
     * All requests, the last asked first.
     *
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     */
    Slice<Row> list(@Nullable String cursor, int limit);

    /** Those that are asked or returned, the last asked first. */
    List<Row> open(int limit);

    /** One request as lists need it, without names of people. */
    record Row(
            RuleChangeId id,
            RuleChange.Kind kind,
            String title,
            RuleChange.State state,
            Map<RuleSet, Integer> versions,
            LocalDate startsOn,
            String note,
            String clause,
            EmployeeId requester,
            Instant askedAt,
            String question,
            @Nullable EmployeeId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable LocalDate inForceFrom,
            UUID approval,
            long revision)
            implements java.io.Serializable {

        public static Row of(RuleChange request) {
            return new Row(
                    request.id(),
                    request.kind(),
                    request.title(),
                    request.state(),
                    request.proposal().versions(),
                    request.startsOn(),
                    request.note(),
                    request.clause(),
                    request.requester(),
                    request.askedAt(),
                    request.question(),
                    request.decidedBy(),
                    request.decidedAt(),
                    request.inForceFrom(),
                    request.approval(),
                    request.revision());
        }
    }
}
