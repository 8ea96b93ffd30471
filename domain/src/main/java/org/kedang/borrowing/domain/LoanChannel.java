package org.kedang.borrowing.domain;

/** How a borrower asked when the archivist wrote it down for him (003-M 二). */
public enum LoanChannel {
    MAIL,
    PHONE
}
