package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** The archivist explains what came back otherwise than it was lent, and closes the loop (003-C §四4). */
@UseCase(needs = Permission.KEEP_LOANS)
public class CloseLoan {
    private final Loans loans;
    private final LoanDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    CloseLoan(Loans loans, LoanDesk desk, AuditTrail trail, Clock clock) {
        this.loans = loans;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(LoanId loan, long revision, String explanation) {}

    /**
     * @throws org.kedang.kit.domain.Refused {@code LOAN_WRONG_STATE}, {@code LOAN_DIFFERENCES_OPEN},
     *     {@code LOAN_NOTE_TOO_LONG}
     * @throws org.kedang.kit.usecase.Stale when it was changed meanwhile
     */
    public void close(Command command, Actor actor) {
        Loan loan = desk.find(command.loan(), command.revision());
        desk.note(loan, trail);
        trail.reason(command.explanation());
        loan.close(LoanText.clean(command.explanation()), actor.id(), Instant.now(clock));
        loans.save(loan);
    }
}
