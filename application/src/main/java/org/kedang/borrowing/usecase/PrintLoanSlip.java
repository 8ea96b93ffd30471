package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.borrowing.api.LoanView;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** Hands out a loan for its slip on paper 借阅单; every print is logged. */
@Question(needs = Permission.USE_INBOX, sensitive = true)
public class PrintLoanSlip {
    private final LoanDesk desk;
    private final LoanReading reading;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    PrintLoanSlip(LoanDesk desk, LoanReading reading, AuditTrail trail, Clock clock) {
        this.desk = desk;
        this.reading = reading;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(LoanId loan) {}

    /** What goes on paper, and when. */
    public record Slip(LoanView loan, Instant at) {}

    /** @throws org.kedang.kit.usecase.Missing when there is no such loan, or none he may know of */
    public Slip print(Actor actor, Command command) {
        Loan loan = desk.find(command.loan());
        LoanView view = reading.view(loan, actor);
        desk.note(loan, trail);
        return new Slip(view, Instant.now(clock));
    }
}
