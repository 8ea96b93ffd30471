package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.LoanRule;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/**
 * The borrower gives back what he read on the screen (F19): his access ends at once, and the lent papers are compared by their
 * fingerprints. Paper is given back at the archivist's desk.
 */
@UseCase(needs = Permission.BORROW_FILE)
public class ReturnLoan {
    private final Loans loans;
    private final LoanDesk desk;
    private final ReturnTellings tellings;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReturnLoan(Loans loans, LoanDesk desk, ReturnTellings tellings, AuditTrail trail, Clock clock) {
        this.loans = loans;
        this.desk = desk;
        this.tellings = tellings;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(LoanId loan, long revision) {}

    /**
     * @throws Refused {@code LOAN_WRONG_STATE}, {@code LOAN_PAPER_AT_DESK}
     * @throws org.kedang.kit.usecase.Missing for every loan of others
     * @throws org.kedang.kit.usecase.Stale when it was changed meanwhile
     */
    public void giveBack(Command command, Actor actor) {
        Loan loan = LoanActs.own(desk.find(command.loan()), actor);
        LoanActs.demandRevision(loan, command.revision());
        if (loan.course().handOut() != null) {
            throw new Refused(LoanRule.LOAN_PAPER_AT_DESK);
        }
        Instant now = Instant.now(clock);
        desk.note(loan, trail);
        loan.giveBack(0, null, "", desk.checked(loan), actor.id(), now);
        loans.save(loan);
        desk.closeAccess(loan, actor.id(), loan.number(), now);
        trail.changed("differences", null, Integer.toString(loan.differences()));
        tellings.differences(loan);
    }
}
