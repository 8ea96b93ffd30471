package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Who asked takes his wish to borrow back, as long as it is not decided. */
@UseCase(needs = Permission.BORROW_FILE)
public class WithdrawLoan {
    private final Loans loans;
    private final LoanDesk desk;
    private final Approvals approvals;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    WithdrawLoan(Loans loans, LoanDesk desk, Approvals approvals, AuditTrail trail, Clock clock) {
        this.loans = loans;
        this.desk = desk;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(LoanId loan, long revision) {}

    /**
     * @throws org.kedang.kit.domain.Refused {@code LOAN_WRONG_STATE}
     * @throws org.kedang.kit.usecase.Missing for every loan of others
     * @throws org.kedang.kit.usecase.Stale when it was changed meanwhile
     */
    public void withdraw(Command command, Actor actor) {
        Loan loan = LoanActs.own(desk.find(command.loan()), actor);
        LoanActs.demandRevision(loan, command.revision());
        desk.note(loan, trail);
        loan.withdraw(actor.id(), Instant.now(clock));
        loans.save(loan);
        ApprovalId approval = new ApprovalId(loan.approval());
        if (approvals.view(approval).state() == ApprovalView.State.WAITING) {
            approvals.withdraw(actor, approval);
        }
    }
}
