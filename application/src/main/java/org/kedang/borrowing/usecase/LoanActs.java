package org.kedang.borrowing.usecase;

import org.kedang.borrowing.domain.Loan;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;

/** What every act on a loan asks for first. */
final class LoanActs {
    private LoanActs() {}

    /** @throws Missing when it is another's: he learns nothing of it */
    static Loan own(Loan loan, Actor actor) {
        if (!loan.wish().borrower().equals(actor.id())) {
            throw new Missing(LoanDesk.KIND, loan.id());
        }
        return loan;
    }

    /** @throws Stale when it was changed since the revision was seen */
    static void demandRevision(Loan loan, long seen) {
        if (loan.revision() != seen) {
            throw new Stale(seen, loan.revision());
        }
    }
}
