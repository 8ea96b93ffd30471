package org.kedang.kit.domain;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Version 7 UUIDs (RFC 9562): ordered by creation, so that indexes grow at one end. The clock part never goes back within
 * one process; it is no business time and nobody may read one out of it.
 */
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private TimeOrderedId() {}

    public static UUID next() {
        // 48 bits of milliseconds and 12 bits of counter in one number that only grows
        long now = System.nanoTime() / 1_000_000L;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, (EPOCH_OFFSET + now) << 12));
        long high = (stamp >>> 12 << 16) | 0x7000L | (stamp & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static final long EPOCH_OFFSET = System.currentTimeMillis() - System.nanoTime() / 1_000_000L;
}
