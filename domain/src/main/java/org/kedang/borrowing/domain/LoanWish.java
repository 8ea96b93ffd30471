package org.kedang.borrowing.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;

/**
 * What somebody asks for on the borrowing form (F17, F18).
 *
 * @param purpose null when none was chosen
 * @param reason why he needs it, in his own words
 * @param extending the loan this one prolongs; null for a first one
 * @param note that the archivist wrote it down for the borrower; null when he asked himself
 */
public record LoanWish(
        EmployeeId borrower,
        LoanScope scope,
        @Nullable LoanPurpose purpose,
        String reason,
        LoanTerm term,
        @Nullable LoanId extending,
        @Nullable Note note) {
    /** Most characters of a reason; with the number of the loan it stands in the log of access. */
    public static final int REASON_LIMIT = 200;

    /**
     * That the borrower asked by telephone or mail (003-M 二).
     *
     * @param by who wrote it down
     * @param words why it came this way, and what was said
     */
    public record Note(EmployeeId by, LoanChannel channel, String words) {}

    public LoanWish {
        reason = reason.strip();
    }

    /** @throws Refused by field */
    void demand() {
        List<Problem> problems = new ArrayList<>(scope.problems());
        if (purpose == null) {
            problems.add(Problem.of("purpose", LoanRule.LOAN_PURPOSE_MISSING));
        }
        if (reason.isEmpty() || reason.length() > REASON_LIMIT) {
            problems.add(Problem.of("reason", LoanRule.LOAN_REASON_MISSING, REASON_LIMIT));
        }
        if (note != null && (note.words().isBlank() || note.words().length() > REASON_LIMIT)) {
            problems.add(Problem.of("note", LoanRule.LOAN_REASON_MISSING, REASON_LIMIT));
        }
        if (!problems.isEmpty()) {
            throw new Refused(LoanRule.LOAN_FIELDS_WRONG, problems);
        }
    }
}
