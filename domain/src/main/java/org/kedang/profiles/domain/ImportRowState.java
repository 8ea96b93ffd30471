package org.kedang.profiles.domain;

/** What is to become of one row of an import. */
public enum ImportRowState {
    /** not looked at yet */
    STAGED,
    /** can be taken */
    READY,
    /** the customer may have a file already; taken only when a person says so */
    DOUBTFUL,
    /** the customer has a file already */
    EXISTING,
    /** breaks a rule */
    BAD,
    /** its file is open */
    DONE,
    /** a change of its customer's file is asked */
    ASKED,
    /** its customer's file says the same already */
    SAME
}
