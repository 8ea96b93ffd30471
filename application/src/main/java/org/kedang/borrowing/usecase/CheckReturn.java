package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.domain.PaperCondition;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/**
 * The archivist takes a loan back (F19; 003-C §四4): counts the pages, looks at the paper, and the system compares the lent
 * papers by their fingerprints. Access ends with it. Differences keep the loop open until they are explained.
 */
@UseCase(needs = Permission.KEEP_LOANS)
public class CheckReturn {
    private final Loans loans;
    private final LoanDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    CheckReturn(Loans loans, LoanDesk desk, AuditTrail trail, Clock clock) {
        this.loans = loans;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param pages how many came back; 0 when no paper was lent
     * @param condition how the paper looks; null when none was lent
     * @param note may be empty
     */
    public record Command(LoanId loan, long revision, int pages, @Nullable PaperCondition condition, String note) {}

    /**
     * @return in how many points what came back differs
     * @throws org.kedang.kit.domain.Refused {@code LOAN_WRONG_STATE}, {@code LOAN_PAGES_WRONG}, {@code LOAN_NOTE_TOO_LONG}
     * @throws org.kedang.kit.usecase.Stale when it was changed meanwhile
     */
    public int check(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        Loan loan = desk.find(command.loan(), command.revision());
        desk.note(loan, trail);
        trail.reason(command.note());
        loan.giveBack(
                command.pages(),
                command.condition(),
                LoanText.clean(command.note()),
                desk.checked(loan),
                actor.id(),
                now);
        loans.save(loan);
        desk.closeAccess(loan, actor.id(), loan.number(), now);
        trail.changed("differences", null, Integer.toString(loan.differences()));
        return loan.differences();
    }
}
