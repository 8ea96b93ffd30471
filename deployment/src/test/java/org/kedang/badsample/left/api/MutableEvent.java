package org.kedang.badsample.left.api;

/** Breaks rule 10: an event that can change. */
public class MutableEvent {
    private int times;

    public int again() {
        return ++times;
    }
}
