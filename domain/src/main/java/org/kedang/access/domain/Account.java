package org.kedang.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/**
 * The way in for one employee: his password's hash and how often it was missed. Wrong passwords climb a ladder: after five
 * the account waits one minute, and every further five lead one rung up (5, 15, 60 minutes). Waiting refuses even the
 * right password. The right one, an unlocking or a new password leads back to the ground.
 *
 * @param passwordHash empty while no password was ever chosen
 * @param wrongTries wrong passwords since the last right one
 * @param waitsUntil null when the account does not wait
 */
public record Account(
        EmployeeId employee,
        String passwordHash,
        Instant passwordChangedAt,
        int wrongTries,
        @Nullable Instant waitsUntil) {

    /** Wrong tries that lead one rung up. */
    public static final int TRIES = 5;

    private static final List<Duration> RUNGS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));

    /** An account without a password: nobody can sign in to it. */
    public static Account fresh(EmployeeId employee, Instant at) {
        return new Account(employee, "", at, 0, null);
    }

    public Account withPassword(String hash, Instant at) {
        return new Account(employee, hash, at, 0, null);
    }

    public Account afterWrongPassword(Instant now) {
        int tries = wrongTries + 1;
        return new Account(employee, passwordHash, passwordChangedAt, tries, waitAfter(tries, now));
    }

    /** Back on the ground. */
    public Account cleared() {
        return new Account(employee, passwordHash, passwordChangedAt, 0, null);
    }

    public boolean waits(Instant now) {
        return waitsUntil != null && now.isBefore(waitsUntil);
    }

    /** How many minutes are left to wait, a begun one counted whole. */
    public static long minutesLeft(Instant until, Instant now) {
        return Duration.between(now, until).plusSeconds(59).toMinutes();
    }

    /** Until when to wait after so many wrong tries; null when no rung is reached by this try. */
    public static @Nullable Instant waitAfter(int tries, Instant now) {
        if (tries < TRIES || tries % TRIES != 0) {
            return null;
        }
        return now.plus(RUNGS.get(Math.min(tries / TRIES, RUNGS.size()) - 1));
    }
}
