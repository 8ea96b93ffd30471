package org.kedang.kit.persistence;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/**
 * Keeps append-only versions in memory. From time to time it asks for the newest number and fetches what is new, so that a
 * version added on another node is felt soon, and daily work costs no query. It must not be asked in a transaction that has
 * just added a version: a rollback would leave a version here that never was.
 */
public final class VersionShelf<T> {
    private final long freshNanos;
    private final IntSupplier newest;
    private final IntFunction<Map<Integer, T>> above;
    private volatile Held<T> held = new Held<>(Collections.emptyNavigableMap(), 0, false);

    private record Held<T>(NavigableMap<Integer, T> versions, long checkedAt, boolean fresh) {}

    /**
     * @param freshNanos how long the last look counts
     * @param newest the highest number stored
     * @param above all versions with a higher number
     */
    public VersionShelf(long freshNanos, IntSupplier newest, IntFunction<Map<Integer, T>> above) {
        this.freshNanos = freshNanos;
        this.newest = newest;
        this.above = above;
    }

    /** All versions by number. */
    public NavigableMap<Integer, T> versions() {
        Held<T> now = held;
        if (now.fresh && System.nanoTime() - now.checkedAt < freshNanos) {
            return now.versions;
        }
        return look();
    }

    private synchronized NavigableMap<Integer, T> look() {
        Held<T> before = held;
        if (before.fresh && System.nanoTime() - before.checkedAt < freshNanos) {
            return before.versions;
        }
        long at = System.nanoTime();
        int known = before.versions.isEmpty() ? 0 : before.versions.lastKey();
        NavigableMap<Integer, T> versions = before.versions;
        int last = newest.getAsInt();
        if (last > known) {
            NavigableMap<Integer, T> more = new TreeMap<>(versions);
            more.putAll(above.apply(known));
            versions = Collections.unmodifiableNavigableMap(more);
        }
        held = new Held<>(versions, at, true);
        return versions;
    }
}
