package org.kedang.borrowing.domain;

import org.kedang.kit.domain.Rule;

/** What the regulation refuses when files are borrowed, extended and returned. */
public enum LoanRule implements Rule {
    /** some fields of a form are wrong: how many */
    LOAN_FIELDS_WRONG(""),
    /** no file, or more than fit into one loan: most */
    LOAN_FILES_MISSING("000 §03"),
    /** no file of this number: the number */
    LOAN_FILE_UNKNOWN("003-C §四1"),
    /** the borrower reads this file anyway: number and name */
    LOAN_NOT_NEEDED("000 §03"),
    /** no category named */
    LOAN_CATEGORY_MISSING("000 §03"),
    /** categories 5 and 6 are never lent */
    LOAN_CATEGORY_CLOSED("001 §二"),
    /** neither on the screen nor on paper */
    LOAN_MEDIUM_MISSING("000 §03"),
    /** no purpose chosen */
    LOAN_PURPOSE_MISSING("000 §03"),
    /** the reason is missing or too long: most characters */
    LOAN_REASON_MISSING("000 §03"),
    /** the first day lies before today: today */
    LOAN_FROM_PAST("000 §03"),
    /** the last day is missing or lies before the first */
    LOAN_TERM_WRONG("000 §03"),
    /** longer than the policy allows: most days, the last possible day */
    LOAN_TOO_LONG("000 §03"),
    /** no employee of the firm who may borrow: the number */
    LOAN_TO_OUTSIDER("001 §四"),
    /** nobody but the borrower could decide a step: the role */
    LOAN_NOBODY_DECIDES("000 §03"),
    /** the loan was asked for another level of secrecy than the file has by now */
    LOAN_MORE_SECRET("000 §03"),
    /** the term asked for is over before it was granted: the last day */
    LOAN_TERM_OVER("000 §03"),
    /** the loan stands differently by now */
    LOAN_WRONG_STATE(""),
    /** an extension of this loan waits already or was granted */
    LOAN_EXTENDED_ALREADY("000 §03"),
    /** only the borrower may do this */
    LOAN_NOT_BORROWER("000 §03"),
    /** paper is returned at the archivist's desk */
    LOAN_PAPER_AT_DESK("003-C §四4"),
    /** nothing on paper was lent */
    LOAN_NO_PAPER(""),
    /** the number of pages is missing or wrong: most */
    LOAN_PAGES_WRONG("003-C §四4"),
    /** the differences are not explained: how many */
    LOAN_DIFFERENCES_OPEN("003-C §四4"),
    /** a note is too long: most characters */
    LOAN_NOTE_TOO_LONG(""),
    /** the person who entered is missing or too long: most characters */
    ROOM_PERSON_MISSING("003-Q 四"),
    /** what for is missing or too long: most characters */
    ROOM_PURPOSE_MISSING("003-Q 四"),
    /** the time in lies ahead, or the time out before the time in */
    ROOM_TIME_WRONG("003-Q 四"),
    /** the person was written out already */
    ROOM_LEFT_ALREADY("003-Q 四");

    private final String clause;

    LoanRule(String clause) {
        this.clause = clause;
    }

    @Override
    public String context() {
        return "borrowing";
    }

    @Override
    public String clause() {
        return clause;
    }
}
