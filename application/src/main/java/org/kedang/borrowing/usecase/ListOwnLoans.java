package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.borrowing.api.LoanRow;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** What the actor has borrowed, or asked to; the last asked first. */
@Question(needs = Permission.BORROW_FILE)
public class ListOwnLoans {
    private final Loans loans;
    private final LoanReading reading;
    private final Clock clock;

    @Inject
    ListOwnLoans(Loans loans, LoanReading reading, Clock clock) {
        this.loans = loans;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * @param before only those asked before this one; null for the last
     * @param limit 1 to 200
     */
    public record Command(@Nullable LoanId before, int limit) {}

    public Slice<LoanRow> list(Actor actor, Command command) {
        List<Loan> found = loans.page(
                new Loans.Filter(null, actor.id(), null), Instant.now(clock), command.before(), command.limit() + 1);
        return Slice.of(
                reading.rows(found, actor), command.limit(), row -> row.id().toString());
    }
}
