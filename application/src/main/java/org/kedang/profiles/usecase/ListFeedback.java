package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.FeedbackView;
import org.kedang.profiles.spi.Feedbacks;

/** What other departments heard from a customer, for the readers of his file, the last left first. */
@Question(needs = Permission.READ_FILE)
public class ListFeedback {
    private final Feedbacks feedbacks;
    private final FeedbackDesk desk;

    @Inject
    ListFeedback(Feedbacks feedbacks, FeedbackDesk desk) {
        this.feedbacks = feedbacks;
        this.desk = desk;
    }

    /**
     * @param waitingOnly only those nothing has become of yet
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     */
    public record Command(CustomerId customer, boolean waitingOnly, @Nullable String cursor, int limit)
            implements Concerns {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    public Slice<FeedbackView> list(Command command, Actor actor) {
        Slice<Feedbacks.Row> rows =
                feedbacks.ofCustomer(command.customer(), command.waitingOnly(), command.cursor(), command.limit());
        return new Slice<>(desk.views(rows.items()), rows.next());
    }
}
