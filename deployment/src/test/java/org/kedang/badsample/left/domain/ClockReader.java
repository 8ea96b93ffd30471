package org.kedang.badsample.left.domain;

/** Breaks rule 7: reads the machine's clock. */
public class ClockReader {
    public long now() {
        return System.currentTimeMillis();
    }
}
