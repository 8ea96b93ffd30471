package org.kedang.borrowing.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.Slice;
import org.kedang.borrowing.api.LoanRow;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** 借阅登记簿 (003-C §四3): every loan of the firm for whoever keeps or audits the register, the last asked first. */
@Question(needs = Permission.READ_LOANS)
public class ListLoans {
    private final Loans loans;
    private final LoanReading reading;
    private final FileCards cards;
    private final People people;
    private final Clock clock;

    @Inject
    ListLoans(Loans loans, LoanReading reading, FileCards cards, People people, Clock clock) {
        this.loans = loans;
        this.reading = reading;
        this.cards = cards;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param standing how they stand now; null for all
     * @param employee number of the borrower; blank for everybody
     * @param customer number of a file; blank for all
     * @param before only those asked before this one; null for the last
     * @param limit 1 to 200
     */
    public record Command(
            Loan.@Nullable Standing standing, String employee, String customer, @Nullable LoanId before, int limit) {}

    /** Whoever and whatever the filter names but does not exist has no loan. */
    public Slice<LoanRow> list(Actor actor, Command command) {
        Optional<EmployeeId> borrower = command.employee().isBlank()
                ? Optional.empty()
                : people.byNumber(command.employee().strip()).map(Person::id);
        Optional<CustomerId> file = command.customer().isBlank()
                ? Optional.empty()
                : cards.numbered(command.customer().strip()).map(FileCards.Card::customer);
        if ((borrower.isEmpty() && !command.employee().isBlank())
                || (file.isEmpty() && !command.customer().isBlank())) {
            return new Slice<>(List.of(), null);
        }
        List<Loan> found = loans.page(
                new Loans.Filter(command.standing(), borrower.orElse(null), file.orElse(null)),
                Instant.now(clock),
                command.before(),
                command.limit() + 1);
        return Slice.of(
                reading.rows(found, actor), command.limit(), row -> row.id().toString());
    }
}
