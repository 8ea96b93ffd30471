package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.domain.FeedbackKind;

/**
 * A feedback from another department as readers of the file see it.
 *
 * @param day when it was heard
 * @param author name of who left it
 * @param department what his department was called
 * @param settledBy name of who took it into the file or set it aside; empty while it waits
 * @param word why it was set aside; empty otherwise
 * @param version of the file that says it; null while it waits, and when it was set aside
 */
public record FeedbackView(
        FeedbackId id,
        FeedbackKind kind,
        LocalDate day,
        String text,
        String author,
        String department,
        Instant leftAt,
        FeedbackState state,
        String settledBy,
        @Nullable Instant settledAt,
        String word,
        @Nullable Integer version)
        implements Serializable {}
