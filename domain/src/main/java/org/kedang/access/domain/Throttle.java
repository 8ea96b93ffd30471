package org.kedang.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts failures by key (a network, an unknown sign-in name) and says how long the next try must wait. Keeps the latest
 * keys only, so that nobody can fill the memory with invented ones.
 */
public final class Throttle {
    private static final int KEYS = 20_000;

    private final int limit;
    private final Duration window;
    private final boolean ladder;
    private final Map<String, Tries> tries = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > KEYS;
        }
    };

    private record Tries(int count, Instant since, @Nullable Instant waitsUntil) {}

    private Throttle(int limit, Duration window, boolean ladder) {
        this.limit = limit;
        this.window = window;
        this.ladder = ladder;
    }

    /** So many failures within the window close the key until the window's length has passed. */
    public static Throttle of(int limit, Duration window) {
        return new Throttle(limit, window, false);
    }

    /** The same ladder as an account's, for names that have no account: they must not behave differently. */
    public static Throttle likeAnAccount() {
        return new Throttle(Account.TRIES, Duration.ofDays(1), true);
    }

    public synchronized void failed(String key, Instant now) {
        Tries old = tries.get(key);
        boolean goesOn = old != null && !old.since().plus(window).isBefore(now);
        int count = old != null && goesOn ? old.count() + 1 : 1;
        Instant since = old != null && goesOn ? old.since() : now;
        Instant until = ladder ? Account.waitAfter(count, now) : count >= limit ? now.plus(window) : null;
        tries.put(key, new Tries(count, since, until));
    }

    /** The moment until which the key waits; null when it may try. */
    public synchronized @Nullable Instant waitsUntil(String key, Instant now) {
        Tries found = tries.get(key);
        if (found == null || found.waitsUntil() == null || !now.isBefore(found.waitsUntil())) {
            return null;
        }
        return found.waitsUntil();
    }

    public synchronized void clear(String key) {
        tries.remove(key);
    }
}
