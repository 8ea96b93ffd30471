package org.kedang.kit.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice in the portal: the same news as the mail.
 *
 * @param template its text stands under {@code mail.<template>.subject}
 * @param link path inside the portal
 * @param readAt null while unread
 */
public record Notice(
        UUID id, String template, String link, Map<String, String> words, Instant createdAt, @Nullable Instant readAt) {
    public Notice {
        words = Map.copyOf(words);
    }
}
