package org.kedang.borrowing.domain;

/** How a file is lent. */
public enum LoanMedium {
    /** 电子: read in the system, opened and closed by the clock */
    ELECTRONIC,
    /** 纸质: handed out and counted back in by the archivist */
    PAPER
}
