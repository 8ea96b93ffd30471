package org.kedang.borrowing.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;

/** The register of loans. Nothing is ever deleted: who had a file ten years ago can be named. */
public interface Loans {

    /** The next number of the register, for example JY-2026-00012; a number once given is never given again. */
    String nextNumber(int year);

    void add(Loan loan);

    Optional<Loan> find(LoanId id);

    /** @throws org.kedang.kit.usecase.Stale when somebody else changed it meanwhile */
    void save(Loan loan);

    /**
     * Which loans; a null leaves open.
     *
     * @param standing how they stand at the instant of asking
     */
    record Filter(Loan.@Nullable Standing standing, @Nullable EmployeeId borrower, @Nullable CustomerId customer) {
        public static final Filter ALL = new Filter(null, null, null);
    }

    /**
     * Lines of the register, the last asked first.
     *
     * @param before only those asked before this one; null for the last
     */
    List<Loan> page(Filter filter, Instant now, @Nullable LoanId before, int limit);

    /** Whether an extension of the loan waits or was granted. */
    boolean extended(LoanId loan);

    /** Running loans whose last day is no later than that, whose borrower was not reminded yet. */
    List<LoanId> toRemind(LocalDate lastDay, Instant now, int limit);

    /** Loans whose last day is over, that did not come back, and whose end nobody was told yet. */
    List<LoanId> ended(Instant now, int limit);
}
