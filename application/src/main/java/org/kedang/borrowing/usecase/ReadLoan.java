package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import org.kedang.borrowing.api.LoanView;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** Opens one loan: its borrower, whoever answers for a file, decides or has decided, and who keeps or audits the register. */
@Question(needs = Permission.USE_INBOX)
public class ReadLoan {
    private final LoanDesk desk;
    private final LoanReading reading;
    private final AuditTrail trail;

    @Inject
    ReadLoan(LoanDesk desk, LoanReading reading, AuditTrail trail) {
        this.desk = desk;
        this.reading = reading;
        this.trail = trail;
    }

    public record Command(LoanId loan) {}

    /** @throws org.kedang.kit.usecase.Missing when there is no such loan, or none he may know of */
    public LoanView read(Actor actor, Command command) {
        Loan loan = desk.find(command.loan());
        trail.subject(LoanDesk.KIND, loan.id(), loan.number());
        return reading.view(loan, actor);
    }
}
