package org.kedang.search.api;

/**
 * A number of hits that is exact up to {@value #CAP}; beyond that only "more" is known.
 *
 * @param count 0 to {@value #CAP}
 * @param more whether there are more than {@code count}
 */
public record CappedCount(int count, boolean more) {
    public static final int CAP = 1000;

    /** @param found rows a probe of at most {@code CAP + 1} rows met */
    public static CappedCount of(int found) {
        return new CappedCount(Math.min(found, CAP), found > CAP);
    }

    /** The count as people read it: 38, or 1000+. */
    @Override
    public String toString() {
        return more ? count + "+" : Integer.toString(count);
    }
}
