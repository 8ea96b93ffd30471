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

/** The archivist hands the paper of a granted loan over the counter and counts its pages (003-C §四3). */
@UseCase(needs = Permission.KEEP_LOANS)
public class HandOutPaper {
    private final Loans loans;
    private final LoanDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    HandOutPaper(Loans loans, LoanDesk desk, AuditTrail trail, Clock clock) {
        this.loans = loans;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param note what was handed out and how it looked; may be empty */
    public record Command(LoanId loan, long revision, int pages, String note) {}

    /**
     * @throws org.kedang.kit.domain.Refused {@code LOAN_WRONG_STATE}, {@code LOAN_NO_PAPER}, {@code LOAN_PAGES_WRONG},
     *     {@code LOAN_NOTE_TOO_LONG}
     * @throws org.kedang.kit.usecase.Stale when it was changed meanwhile
     */
    public void handOut(Command command, Actor actor) {
        Loan loan = desk.find(command.loan(), command.revision());
        desk.note(loan, trail);
        loan.handOut(command.pages(), LoanText.clean(command.note()), actor.id(), Instant.now(clock));
        loans.save(loan);
        trail.changed("pages", null, Integer.toString(command.pages()));
    }
}
