package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.FollowUpView;
import org.kedang.profiles.spi.FollowUps;

/** The actor's tasks: his own, those of his roles, those that came to him as the superior. */
@Question(needs = Permission.USE_INBOX)
public class ListTasks {
    private final FollowUps tasks;
    private final FollowUpDesk desk;

    @Inject
    ListTasks(FollowUps tasks, FollowUpDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
    }

    /**
     * @param done the done ones, the last done first; else the open ones, the most urgent first
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     */
    public record Command(boolean done, @Nullable String cursor, int limit) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    public Slice<FollowUpView> list(Command command, Actor actor) {
        Slice<FollowUps.Row> rows = command.done()
                ? tasks.doneFor(actor.id(), actor.roles(), command.cursor(), command.limit())
                : tasks.openFor(actor.id(), actor.roles(), command.cursor(), command.limit());
        return new Slice<>(desk.named(rows.items(), actor), rows.next());
    }
}
