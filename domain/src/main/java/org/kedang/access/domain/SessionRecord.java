package org.kedang.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/**
 * One signed-in browser. The browser holds a secret; the record holds its SHA-256. It ends after 30 minutes without a
 * request, after 12 hours in any case, by signing out, or by signing out everywhere.
 *
 * @param agent the browser as it names itself, at most 200 characters
 */
public record SessionRecord(
        UUID id,
        EmployeeId employee,
        Instant createdAt,
        Instant lastSeenAt,
        String address,
        String agent,
        @Nullable Instant endedAt) {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration ABSOLUTE = Duration.ofHours(12);

    public boolean alive(Instant now) {
        return endedAt == null && now.isBefore(lastSeenAt.plus(IDLE)) && now.isBefore(createdAt.plus(ABSOLUTE));
    }
}
