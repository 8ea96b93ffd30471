package org.kedang.borrowing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Problem;

/**
 * What is borrowed, and no more than that.
 *
 * @param customers whose files, 1 to {@value #MOST_FILES}
 * @param categories which of the categories 1 to 4; 1, whose file it is, is always among them; 5 and 6 are never lent (001 二)
 * @param media on the screen, on paper, or both
 * @param printing whether the borrower may print what he reads
 */
public record LoanScope(Set<CustomerId> customers, Set<Integer> categories, Set<LoanMedium> media, boolean printing) {
    /** Most customers of one loan. */
    public static final int MOST_FILES = 50;
    /** Categories that may be lent. */
    public static final Set<Integer> LENT = Set.of(1, 2, 3, 4);

    public LoanScope {
        customers = Set.copyOf(customers);
        if (!categories.isEmpty()) {
            Set<Integer> all = new TreeSet<>(categories);
            all.add(1);
            categories = Set.copyOf(all);
        }
        media = media.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(media));
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (customers.isEmpty() || customers.size() > MOST_FILES) {
            problems.add(Problem.of("customers", LoanRule.LOAN_FILES_MISSING, MOST_FILES));
        }
        if (categories.isEmpty()) {
            problems.add(Problem.of("categories", LoanRule.LOAN_CATEGORY_MISSING));
        } else if (!LENT.containsAll(categories)) {
            problems.add(Problem.of("categories", LoanRule.LOAN_CATEGORY_CLOSED));
        }
        if (media.isEmpty()) {
            problems.add(Problem.of("media", LoanRule.LOAN_MEDIUM_MISSING));
        }
        return problems;
    }

    public boolean electronic() {
        return media.contains(LoanMedium.ELECTRONIC);
    }

    public boolean paper() {
        return media.contains(LoanMedium.PAPER);
    }

    /** Its customers in a steady order. */
    public List<CustomerId> files() {
        return customers.stream()
                .sorted(Comparator.comparing(CustomerId::toString))
                .toList();
    }
}
