package org.kedang.badsample.right.domain;

import java.util.List;

/** Breaks rule 14: holds another aggregate instead of its id. */
public class HoldingAggregate {
    private long revision;
    private List<HeldAggregate> held = List.of();

    public long revision() {
        return revision + held.size();
    }
}
