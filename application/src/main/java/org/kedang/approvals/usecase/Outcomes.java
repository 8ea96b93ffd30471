package org.kedang.approvals.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalRefused;
import org.kedang.approvals.api.ApprovalStagePassed;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.Verdict;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.Happenings;

/** What is announced of a decision that is written. */
@Dependent
class Outcomes {
    private final Tellings tellings;
    private final Happenings happenings;

    @Inject
    Outcomes(Tellings tellings, Happenings happenings) {
        this.tellings = tellings;
        this.happenings = happenings;
    }

    /**
     * @param stage where it stood before
     * @param passed that stage as it was frozen
     * @param said what a meeting decided, in words; empty for one person's yes
     */
    void announce(Approval approval, int stage, StageSpec passed, String said, EmployeeId by, Instant at) {
        ApprovalId id = new ApprovalId(approval.id());
        boolean granted = approval.verdict() instanceof Verdict.Granted;
        if (granted || approval.stage() != stage) {
            happenings.announce(new ApprovalStagePassed(id, Views.subject(approval), passed, said, by, at));
        }
        if (approval.verdict() instanceof Verdict.Granted last) {
            happenings.announce(new ApprovalGranted(id, Views.subject(approval), last.by(), last.at()));
        } else if (approval.verdict() instanceof Verdict.Refused no) {
            happenings.announce(new ApprovalRefused(id, Views.subject(approval), no.by(), no.reason(), no.at()));
        } else if (approval.stage() != stage) {
            tellings.waits(approval);
        }
    }
}
