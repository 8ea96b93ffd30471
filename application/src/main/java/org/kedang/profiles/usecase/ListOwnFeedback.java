package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.FeedbackState;
import org.kedang.profiles.api.OwnFeedback;
import org.kedang.profiles.domain.CustomerFeedback;
import org.kedang.profiles.spi.Feedbacks;

/**
 * The actor's own feedback and what became of it, the last left first; nothing else of the files. Those on customers that have
 * become restricted or sealed are left out for whoever may not read them.
 */
@Question(needs = Permission.GIVE_FEEDBACK)
public class ListOwnFeedback {
    private final Feedbacks feedbacks;
    private final FeedbackDesk desk;

    @Inject
    ListOwnFeedback(Feedbacks feedbacks, FeedbackDesk desk) {
        this.feedbacks = feedbacks;
        this.desk = desk;
    }

    /**
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     */
    public record Command(@Nullable String cursor, int limit) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    public Slice<OwnFeedback> list(Command command, Actor actor) {
        Slice<Feedbacks.Row> rows = feedbacks.ofAuthor(actor.id(), command.cursor(), command.limit());
        return new Slice<>(
                rows.items().stream()
                        .filter(row -> desk.known(row.owner(), row.department(), row.restricted(), row.sealed(), actor))
                        .map(ListOwnFeedback::own)
                        .toList(),
                rows.next());
    }

    private static OwnFeedback own(Feedbacks.Row row) {
        CustomerFeedback feedback = row.feedback();
        Optional<CustomerFeedback.Settlement> settled = feedback.settlement();
        return new OwnFeedback(
                feedback.id(),
                feedback.customer(),
                row.number(),
                row.name(),
                feedback.kind(),
                feedback.day(),
                feedback.text(),
                feedback.leftAt(),
                FeedbackState.of(feedback),
                settled.map(CustomerFeedback.Settlement::at).orElse(null),
                settled.map(CustomerFeedback.Settlement::word).orElse(""));
    }
}
