package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.api.FeedbackState;
import org.kedang.profiles.domain.CustomerFeedback;
import org.kedang.profiles.domain.FeedbackId;
import org.kedang.profiles.domain.FeedbackRule;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Feedbacks;
import org.kedang.profiles.spi.FileViews;

/**
 * Takes what another department heard into the file (001 一.1): appended to the note on the customer's attitude by
 * {@link EditNotes}, so that it is one version with a reason like every other note. The author is told.
 */
@UseCase(needs = Permission.EDIT_NOTES)
public class TakeFeedback {
    private final Feedbacks feedbacks;
    private final FeedbackDesk desk;
    private final FileViews files;
    private final Dictionaries dictionaries;
    private final EditNotes editNotes;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    TakeFeedback(
            Feedbacks feedbacks,
            FeedbackDesk desk,
            FileViews files,
            Dictionaries dictionaries,
            EditNotes editNotes,
            AuditTrail trail,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.desk = desk;
        this.files = files;
        this.dictionaries = dictionaries;
        this.editNotes = editNotes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param revision the revision of the file the actor saw
     * @param reason of the version; not blank
     */
    public record Command(CustomerId customer, FeedbackId feedback, long revision, String reason) implements Concerns {}

    /**
     * @return the version of the file that says it, and the file's new revision
     * @throws Refused {@code FEEDBACK_SETTLED}, {@code FEEDBACK_NO_FIELD}, {@code REASON_MISSING}, {@code FILE_SEALED},
     *     {@code FIELDS_WRONG} when the note has no more room
     * @throws Missing when the customer has no such feedback
     * @throws org.kedang.kit.usecase.Stale when the file was changed, or the feedback settled, meanwhile
     */
    public EditNotes.Edited take(Command command, Actor actor) {
        FileViews.FileRow row =
                files.read(command.customer()).orElseThrow(() -> new Missing("customer", command.customer()));
        trail.subject("customer", row.id(), row.number() + " " + row.typed().name());
        CustomerFeedback feedback = desk.waiting(row.id(), command.feedback());
        Instant now = Instant.now(clock);
        boolean there = dictionaries
                .active(BusinessDay.of(now))
                .field(CustomerFeedback.FIELD)
                .filter(FieldDefinition::switchedOn)
                .isPresent();
        if (!there) {
            throw new Refused(FeedbackRule.FEEDBACK_NO_FIELD);
        }
        String before = row.typed().values().text(CustomerFeedback.FIELD);
        EditNotes.Edited edited = editNotes.edit(
                new EditNotes.Command(
                        row.id(),
                        command.revision(),
                        Map.of(CustomerFeedback.FIELD, feedback.appendedTo(before)),
                        Map.of(),
                        command.reason()),
                actor);
        feedback.take(edited.version(), actor.id(), now);
        feedbacks.settle(feedback);
        trail.changed("feedback", feedback.kind().name(), FeedbackState.TAKEN.name());
        desk.tellTaken(feedback, row);
        return edited;
    }
}
