package org.kedang.approvals.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Role;

/**
 * One request of a manager's people that waits for a decision.
 *
 * @param stage name of the waiting stage
 * @param role who decides it
 * @param deciders names of those who hold the role there, at most {@value #MOST_NAMES}; empty when nobody does
 * @param since when it came to this stage
 * @param deadline last day to decide; null when the stage has none
 */
public record TeamItem(
        ApprovalId id,
        SubjectRef subject,
        String stage,
        Role role,
        List<String> deciders,
        String requesterName,
        Instant since,
        @Nullable LocalDate deadline)
        implements Serializable {
    public static final int MOST_NAMES = 3;

    public TeamItem {
        deciders = List.copyOf(deciders);
    }
}
