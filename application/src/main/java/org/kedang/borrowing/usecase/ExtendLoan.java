package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** The borrower asks for more time, also after the end; it passes the chain like the first time (000 §03). */
@UseCase(needs = Permission.BORROW_FILE)
public class ExtendLoan {
    private final LoanDesk desk;
    private final LoanExtending extending;
    private final Clock clock;

    @Inject
    ExtendLoan(LoanDesk desk, LoanExtending extending, Clock clock) {
        this.desk = desk;
        this.extending = extending;
        this.clock = clock;
    }

    /** @param until last day of the extension */
    public record Command(LoanId loan, @Nullable LocalDate until, String reason) {}

    /**
     * @return the loan that prolongs it, once it is granted
     * @throws org.kedang.kit.domain.Refused {@code LOAN_WRONG_STATE}, {@code LOAN_EXTENDED_ALREADY}, and by field as a loan is
     *     asked for
     */
    public Loan extend(Command command, Actor actor) {
        Loan loan = LoanActs.own(desk.find(command.loan()), actor);
        return extending.ask(loan, command.until(), command.reason(), null, actor, Instant.now(clock));
    }
}
