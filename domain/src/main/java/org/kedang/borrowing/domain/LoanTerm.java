package org.kedang.borrowing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;

/**
 * For how long. A day means the whole day by the firm's clock: what is lent until 2026-11-20 is closed from 2026-11-21 00:00
 * on.
 *
 * @param from first day
 * @param until last day
 */
public record LoanTerm(LocalDate from, LocalDate until) {

    /**
     * @param until null when nothing was typed
     * @throws Refused {@code LOAN_FROM_PAST} at {@code from}, {@code LOAN_TERM_WRONG} and {@code LOAN_TOO_LONG} at {@code until}
     */
    public static LoanTerm asked(LocalDate from, @Nullable LocalDate until, LocalDate today, LoanPolicy policy) {
        if (from.isBefore(today)) {
            throw at("from", LoanRule.LOAN_FROM_PAST, today.toString());
        }
        if (until == null || until.isBefore(from)) {
            throw at("until", LoanRule.LOAN_TERM_WRONG);
        }
        LoanTerm term = new LoanTerm(from, until);
        if (term.days() > policy.longestDays()) {
            throw at(
                    "until",
                    LoanRule.LOAN_TOO_LONG,
                    policy.longestDays(),
                    policy.lastDay(from).toString());
        }
        return term;
    }

    private static Refused at(String field, LoanRule rule, Object... figures) {
        return new Refused(LoanRule.LOAN_FIELDS_WRONG, List.of(Problem.of(field, rule, figures)));
    }

    /** Days of the term, the first and the last counted. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** First instant of it. */
    public Instant begins() {
        return from.atStartOfDay(BusinessCalendar.ZONE).toInstant();
    }

    /** First instant after it. */
    public Instant ends() {
        return until.plusDays(1).atStartOfDay(BusinessCalendar.ZONE).toInstant();
    }
}
