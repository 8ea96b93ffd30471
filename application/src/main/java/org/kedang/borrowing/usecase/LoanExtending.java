package org.kedang.borrowing.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanPolicy;
import org.kedang.borrowing.domain.LoanRule;
import org.kedang.borrowing.domain.LoanTerm;
import org.kedang.borrowing.domain.LoanWish;
import org.kedang.borrowing.spi.LoanPolicies;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;

/** 续借: a loan is prolonged by another one of the same scope, which passes the chain anew (000 §03); nothing runs on by itself. */
@Dependent
class LoanExtending {
    private final Loans loans;
    private final LoanPolicies policies;
    private final LoanOpening opening;

    @Inject
    LoanExtending(Loans loans, LoanPolicies policies, LoanOpening opening) {
        this.loans = loans;
        this.policies = policies;
        this.opening = opening;
    }

    /**
     * @param until last day of the extension, which begins when the loan ends, or today when that is over
     * @param note that the archivist wrote it down; null when the borrower asks himself
     * @throws Refused {@code LOAN_WRONG_STATE}, {@code LOAN_EXTENDED_ALREADY}, and as a loan is asked for
     */
    Loan ask(
            Loan loan,
            @Nullable LocalDate until,
            String reason,
            LoanWish.@Nullable Note note,
            Actor borrower,
            Instant now) {
        loan.demand(Loan.State.LENT);
        if (loans.extended(loan.id())) {
            throw new Refused(LoanRule.LOAN_EXTENDED_ALREADY);
        }
        LocalDate today = BusinessCalendar.dayOf(now);
        LoanPolicy policy = policies.active(today);
        LocalDate next = loan.wish().term().until().plusDays(1);
        LoanTerm term = LoanTerm.asked(next.isBefore(today) ? today : next, until, today, policy);
        return opening.open(
                new LoanWish(
                        loan.wish().borrower(),
                        loan.wish().scope(),
                        loan.wish().purpose(),
                        LoanText.clean(reason),
                        term,
                        loan.id(),
                        note),
                policy,
                borrower,
                now);
    }
}
