package org.kedang.borrowing.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.Loan;
import org.kedang.borrowing.domain.LoanId;
import org.kedang.borrowing.spi.Loans;
import org.kedang.kit.usecase.Stale;

/** Loans in a map. */
public final class InMemoryLoans implements Loans {
    private final Map<LoanId, Loan> kept = new LinkedHashMap<>();
    private int numbers;

    private static Loan copy(Loan loan, long revision) {
        return new Loan(
                loan.id(),
                loan.number(),
                loan.wish(),
                loan.secrecy(),
                loan.approval(),
                loan.askedAt(),
                loan.course(),
                revision);
    }

    @Override
    public String nextNumber(int year) {
        return String.format(Locale.ROOT, "JY-%d-%05d", year, ++numbers);
    }

    @Override
    public void add(Loan loan) {
        kept.put(loan.id(), copy(loan, 1));
    }

    @Override
    public Optional<Loan> find(LoanId id) {
        return Optional.ofNullable(kept.get(id)).map(loan -> copy(loan, loan.revision()));
    }

    @Override
    public void save(Loan loan) {
        Loan known = kept.get(loan.id());
        if (known == null || known.revision() != loan.revision()) {
            throw new Stale(loan.revision(), known == null ? -1 : known.revision());
        }
        kept.put(loan.id(), copy(loan, loan.revision() + 1));
    }

    @Override
    public List<Loan> page(Filter filter, Instant now, @Nullable LoanId before, int limit) {
        return some(loan -> (before == null || loan.id().toString().compareTo(before.toString()) < 0)
                        && (filter.standing() == null || loan.standing(now) == filter.standing())
                        && (filter.borrower() == null || loan.wish().borrower().equals(filter.borrower()))
                        && (filter.customer() == null
                                || loan.wish().scope().customers().contains(filter.customer())))
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public boolean extended(LoanId loan) {
        return !some(other -> loan.equals(other.wish().extending())
                        && other.state() != Loan.State.REFUSED
                        && other.state() != Loan.State.WITHDRAWN)
                .isEmpty();
    }

    @Override
    public List<LoanId> toRemind(LocalDate lastDay, Instant now, int limit) {
        return some(loan -> loan.standing(now) == Loan.Standing.LENT
                        && loan.course().remindedAt() == null
                        && !loan.wish().term().until().isAfter(lastDay))
                .stream()
                .map(Loan::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<LoanId> ended(Instant now, int limit) {
        return some(loan -> loan.endTellable(now)).stream()
                .map(Loan::id)
                .limit(limit)
                .toList();
    }

    private List<Loan> some(Predicate<Loan> wanted) {
        return kept.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing((Loan loan) -> loan.id().toString())
                        .reversed())
                .toList();
    }
}
