package org.kedang.borrowing.spi;

import java.time.LocalDate;
import java.util.List;
import org.kedang.borrowing.domain.LoanPolicy;

/** The versions of the borrowing policy. Append-only. */
public interface LoanPolicies {

    /** The latest version that has started on a day; the first version when the day lies before all of them. */
    LoanPolicy active(LocalDate on);

    /** All versions, newest first. */
    List<LoanPolicy> versions();

    /**
     * Adds the next version.
     *
     * @throws org.kedang.kit.usecase.Stale if somebody else has added that version meanwhile
     */
    void add(LoanPolicy next);
}
