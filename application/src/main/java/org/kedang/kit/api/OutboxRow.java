package org.kedang.kit.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the outbox as the one sees it who runs the system: how it fares, not what it says nor to whom.
 *
 * @param position grows with time; the place in paging
 * @param state WAITING, SENT or DEAD
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried again; null unless it waits
 * @param sentAt null unless it was sent
 * @param lastError what the mail server said last; null when nothing went wrong
 */
public record OutboxRow(
        long position,
        String template,
        String state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable String lastError) {}
