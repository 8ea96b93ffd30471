package org.kedang.profiles.usecase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.kit.usecase.Actor;

/** Approvals as the desks of tests show them. */
final class OpenedApproval {
    private OpenedApproval() {}

    /** One that waits in its first stage. */
    static ApprovalView waiting(
            ApprovalId id,
            Actor requester,
            SubjectRef subject,
            String policy,
            List<StageSpec> stages,
            Instant now,
            String link) {
        return new ApprovalView(
                id,
                subject,
                policy,
                1,
                requester.id(),
                requester.name(),
                requester.department(),
                ApprovalView.State.WAITING,
                stages,
                0,
                List.of(),
                now,
                null,
                null,
                link,
                1);
    }

    /** The same, ended. */
    static ApprovalView closed(ApprovalView opened, ApprovalView.State state, @Nullable Instant now) {
        return new ApprovalView(
                opened.id(),
                opened.subject(),
                opened.policy(),
                1,
                opened.requester(),
                opened.requesterName(),
                opened.requesterDepartment(),
                state,
                opened.stages(),
                0,
                List.of(),
                opened.openedAt(),
                now,
                null,
                opened.link(),
                2);
    }
}
