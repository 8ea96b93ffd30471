package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.spi.LoanPolicies;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/**
 * Reminds the borrower of the last day, and tells him and those who answer for the files when it is over. Each is told once;
 * the access itself ends by the clock, whether anybody is told or not.
 */
@UseCase(needs = Permission.RUN_JOBS)
public class TellOfLoan {
    private final Loans loans;
    private final LoanDesk desk;
    private final LoanPolicies policies;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    TellOfLoan(Loans loans, LoanDesk desk, LoanPolicies policies, Outbox outbox, AuditTrail trail, Clock clock) {
        this.loans = loans;
        this.desk = desk;
        this.policies = policies;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(LoanId loan) {}

    /** @return whether anybody was told */
    public boolean tell(Actor job, Command command) {
        Instant now = Instant.now(clock);
        Loan loan = desk.find(command.loan());
        if (loan.remindable(policies.active(BusinessCalendar.dayOf(now)), now)) {
            desk.note(loan, trail);
            outbox.notify(loan.wish().borrower(), "loanDueSoon", LoanDesk.link(loan.id()), desk.words(loan));
            loan.reminded(now);
            trail.changed("reminded", null, loan.wish().term().until().toString());
        } else if (loan.endTellable(now)) {
            desk.note(loan, trail);
            outbox.notify(loan.wish().borrower(), "loanEnded", LoanDesk.link(loan.id()), desk.words(loan));
            for (EmployeeId owner : desk.owners(loan)) {
                outbox.notify(owner, "loanOverdue", LoanDesk.link(loan.id()), desk.words(loan));
            }
            loan.endTold(now);
            trail.changed("ended", null, loan.wish().term().until().toString());
        } else {
            trail.nothing();
            return false;
        }
        loans.save(loan);
        return true;
    }
}
