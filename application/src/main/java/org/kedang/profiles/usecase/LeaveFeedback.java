package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.CustomerFeedback;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.domain.FeedbackKind;
import org.kedang.profiles.domain.FeedbackRule;
import org.kedang.profiles.spi.Feedbacks;
import org.kedang.profiles.spi.FileViews;

/**
 * Somebody leaves what he heard from a customer whose file he need not be able to read (001 一.1). The file says it only once
 * somebody who keeps its notes has taken it in; its owner is told.
 */
@UseCase(needs = Permission.GIVE_FEEDBACK)
public class LeaveFeedback {
    private final Feedbacks feedbacks;
    private final FeedbackDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    LeaveFeedback(Feedbacks feedbacks, FeedbackDesk desk, AuditTrail trail, Clock clock) {
        this.feedbacks = feedbacks;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param kind what it is about; null is refused
     * @param day when it was heard, not after today; today when absent
     * @param text at most {@link CustomerFeedback#TEXT_LIMIT} characters
     */
    public record Command(CustomerId customer, @Nullable FeedbackKind kind, @Nullable LocalDate day, String text)
            implements Concerns {}

    /**
     * @throws org.kedang.kit.usecase.Missing when there is no such customer for him
     * @throws Refused {@code FEEDBACK_TEXT}, {@code FEEDBACK_KIND}, {@code FEEDBACK_DATE}, {@code FEEDBACK_OWN_CUSTOMER},
     *     {@code FEEDBACK_TOO_MANY}, {@code FILE_SEALED}
     */
    public FeedbackId leave(Command command, Actor actor) {
        FileViews.FileRow row = desk.customer(command.customer(), actor);
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        CustomerFeedback feedback = CustomerFeedback.left(
                row.id(),
                command.kind(),
                command.day() == null ? today : command.day(),
                Storable.text(command.text()),
                desk.author(actor),
                today,
                now);
        if (feedbacks.waiting(row.id(), actor.id()) >= CustomerFeedback.MOST_WAITING) {
            throw new Refused(FeedbackRule.FEEDBACK_TOO_MANY, CustomerFeedback.MOST_WAITING);
        }
        feedbacks.add(feedback);
        trail.changed("feedback", null, feedback.kind().name());
        desk.tellOwner(feedback, row);
        return feedback.id();
    }
}
