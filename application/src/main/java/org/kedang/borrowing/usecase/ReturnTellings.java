package org.kedang.borrowing.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import org.kedang.access.api.People;
import org.kedang.borrowing.domain.Loan;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.Outbox;

/** Who is told of what came back. */
@Dependent
class ReturnTellings {
    private final LoanDesk desk;
    private final People people;
    private final Outbox outbox;

    @Inject
    ReturnTellings(LoanDesk desk, People people, Outbox outbox) {
        this.desk = desk;
        this.people = people;
        this.outbox = outbox;
    }

    /** The archivists learn of differences they have to explain. */
    void differences(Loan loan) {
        if (loan.state() == Loan.State.RETURNED) {
            Map<String, String> words = desk.words(loan);
            people.withRole(Role.ARCHIVIST)
                    .forEach(keeper -> outbox.notify(keeper.id(), "loanDiffers", LoanDesk.link(loan.id()), words));
        }
    }
}
