package org.kedang.kit.usecase;

/** Somebody else changed the thing since it was read. Doors answer 412 or show both versions. */
public final class Stale extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long actual;

    public Stale(long expected, long actual) {
        super("expected revision " + expected + " but it is " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
