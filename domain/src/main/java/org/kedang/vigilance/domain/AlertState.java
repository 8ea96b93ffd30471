package org.kedang.vigilance.domain;

/** Where an alert stands; all but {@link #OPEN} are what a security officer may decide. */
public enum AlertState {
    /** nobody has decided yet */
    OPEN(false),
    /** nothing was wrong; ends the narrowing for good */
    FALSE_ALARM(true),
    /** the narrowing goes on until another decision, also where the alert itself did not narrow */
    RESTRICTED(false),
    /** looked at and settled; ends the narrowing for good */
    LIFTED(true),
    /** handed to an investigation; reading is, or stays, narrow until another decision */
    INVESTIGATION(false);

    private final boolean last;

    AlertState(boolean last) {
        this.last = last;
    }

    /** Whether nothing can be decided after it. */
    public boolean last() {
        return last;
    }
}
