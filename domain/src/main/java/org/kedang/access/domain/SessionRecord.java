package org.kedang.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/**
 * One signed-in browser. The browser holds the cookie of the server's session; that session, in the server's memory, names this
 * record, which holds no secret and opens nothing by itself. It is looked up at each request and ends after 30 minutes without
 * one, after 12 hours in any case, by signing out, or by signing out everywhere.
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
