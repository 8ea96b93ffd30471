package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.domain.FeedbackKind;

/**
 * A feedback as its author sees it: what he said and what became of it, and of the customer no more than anybody may know.
 *
 * @param number of the customer
 * @param name of the customer
 * @param day when it was heard
 * @param settledAt null while it waits
 * @param word why it was set aside; empty otherwise
 */
public record OwnFeedback(
        FeedbackId id,
        CustomerId customer,
        String number,
        String name,
        FeedbackKind kind,
        LocalDate day,
        String text,
        Instant leftAt,
        FeedbackState state,
        @Nullable Instant settledAt,
        String word)
        implements Serializable {}
