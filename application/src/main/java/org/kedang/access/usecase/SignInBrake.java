package org.kedang.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.Throttle;

/**
 * What slows down guessing beyond the single account: each network may fail so often, invented names climb the same ladder
 * as real ones, and only a few passwords are hashed at the same time, so that a storm of sign-ins leaves the server alive.
 */
@ApplicationScoped
public class SignInBrake {
    private final Throttle networks = Throttle.of(30, Duration.ofMinutes(10));
    private final Throttle inventedNames = Throttle.likeAnAccount();
    private final Semaphore hashing = new Semaphore(4, true);

    @Nullable
    Instant networkWaits(String address, Instant now) {
        return networks.waitsUntil(networkOf(address), now);
    }

    void networkFailed(String address, Instant now) {
        networks.failed(networkOf(address), now);
    }

    @Nullable
    Instant nameWaits(String name, Instant now) {
        return inventedNames.waitsUntil(name, now);
    }

    void nameFailed(String name, Instant now) {
        inventedNames.failed(name, now);
    }

    void beginHashing() {
        hashing.acquireUninterruptibly();
    }

    void endHashing() {
        hashing.release();
    }

    /** An IPv6 caller owns 64 bits of addresses, so he is counted by the first half. */
    static String networkOf(String address) {
        if (!address.contains(":") || address.contains(".")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        StringBuilder half = new StringBuilder();
        for (int i = 0; i < Math.min(4, groups.length) && !groups[i].isEmpty(); i++) {
            half.append(groups[i]).append(':');
        }
        return half.isEmpty() ? address : half.append("/64").toString();
    }
}
