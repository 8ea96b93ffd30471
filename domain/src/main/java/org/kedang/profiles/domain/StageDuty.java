package org.kedang.profiles.domain;

/** What the one who decides a stage of opening answers for, besides agreeing (C02). */
public enum StageDuty {
    /** he signs, no more (001 三.2; 003-A 3) */
    SIGN,
    /** he asks the customer whether the data are true, and enters them (002 §3.2) */
    VERIFY,
    /** he rates the customer's value and risk (003-E 1) */
    RATE,
    /** he accepts the papers one by one, or returns them all (003-M 一) */
    ACCEPT_PAPERS,
    /** with his yes the number is given and the file is opened, though others follow (003-A 3-4) */
    OPEN_FILE,
    /** he confirms that the number stands on the card (003-A 4) */
    WRITE_BACK
}
