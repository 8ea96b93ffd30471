package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.api.FeedbackState;
import org.kedang.profiles.domain.CustomerFeedback;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.spi.Feedbacks;
import org.kedang.profiles.spi.FileViews;

/** What another department heard does not go into the file; its author is told why (001 一.1). */
@UseCase(needs = Permission.EDIT_NOTES)
public class SetFeedbackAside {
    private final Feedbacks feedbacks;
    private final FeedbackDesk desk;
    private final FileViews files;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    SetFeedbackAside(Feedbacks feedbacks, FeedbackDesk desk, FileViews files, AuditTrail trail, Clock clock) {
        this.feedbacks = feedbacks;
        this.desk = desk;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param word why; not blank, at most {@link CustomerFeedback#WORD_LIMIT} characters */
    public record Command(CustomerId customer, FeedbackId feedback, String word) implements Concerns {}

    /**
     * @throws org.kedang.kit.domain.Refused {@code FEEDBACK_SETTLED}, {@code FEEDBACK_WORD}
     * @throws Missing when the customer has no such feedback
     * @throws org.kedang.kit.usecase.Stale when somebody else settled it meanwhile
     */
    public void setAside(Command command, Actor actor) {
        FileViews.FileRow row =
                files.read(command.customer()).orElseThrow(() -> new Missing("customer", command.customer()));
        trail.subject("customer", row.id(), row.number() + " " + row.typed().name());
        CustomerFeedback feedback = desk.waiting(row.id(), command.feedback());
        String word = Storable.text(command.word());
        feedback.putAside(word, actor.id(), Instant.now(clock));
        feedbacks.settle(feedback);
        trail.reason(word.strip());
        trail.changed("feedback", feedback.kind().name(), FeedbackState.SET_ASIDE.name());
        desk.tellSetAside(feedback, row);
    }
}
