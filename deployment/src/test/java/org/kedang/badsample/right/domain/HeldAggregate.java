package org.kedang.badsample.right.domain;

/** An aggregate for the sample of rule 14. */
public class HeldAggregate {
    private long revision;

    public long revision() {
        return revision;
    }
}
