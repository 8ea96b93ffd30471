package org.kedang.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;

/**
 * A personal key to the REST interface. Its text is shown once, at its making; what is kept is the SHA-256. It can do what
 * its scope says and its owner may, whichever is less, until it expires or is revoked.
 *
 * @param name what the owner calls it
 * @param scope never empty
 */
public record AccessToken(
        UUID id,
        EmployeeId employee,
        String name,
        Set<Permission> scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    /** How every token's text begins, so that leaked ones can be found. */
    public static final String PREFIX = "kd_";

    public static final Duration LONGEST = Duration.ofDays(366);
    public static final int MOST_PER_PERSON = 20;

    public AccessToken {
        scope = Set.copyOf(scope);
    }

    /**
     * Makes a token.
     *
     * @param own what the owner may do himself
     * @throws Refused when the name is missing, the scope empty or beyond the owner's rights, the expiry past or too far
     */
    public static AccessToken issue(
            UUID id,
            EmployeeId employee,
            String name,
            Set<Permission> scope,
            Set<Permission> own,
            Instant now,
            Instant expiresAt) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > 60) {
            throw new Refused(AccessRule.TOKEN_NAME_MISSING, 60);
        }
        if (scope.isEmpty()) {
            throw new Refused(AccessRule.TOKEN_SCOPE_EMPTY);
        }
        if (!own.containsAll(scope)) {
            throw new Refused(AccessRule.TOKEN_SCOPE_BEYOND_OWN);
        }
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw new Refused(AccessRule.TOKEN_EXPIRY_OUT_OF_RANGE, LONGEST.toDays());
        }
        return new AccessToken(id, employee, trimmed, scope, now, expiresAt, null, null);
    }

    public boolean alive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
