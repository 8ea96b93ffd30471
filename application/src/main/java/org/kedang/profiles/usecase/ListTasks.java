package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.approvals.api.StandIns;
import org.kedang.kit.domain.EmployeeId;
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
     * @param inPlaceOf whose tasks, of those he stands in for today; null for his own
     */
    public record Command(boolean done, @Nullable String cursor, int limit, @Nullable EmployeeId inPlaceOf) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }

        /** His own. */
        public Command(boolean done, @Nullable String cursor, int limit) {
            this(done, cursor, limit, null);
        }
    }

    /** @throws org.kedang.kit.usecase.NotPermitted hidden, when he does not stand in for that person today */
    public Slice<FollowUpView> list(Command command, Actor actor) {
        StandIns.Principal whose = desk.seat(actor, command.inPlaceOf());
        Slice<FollowUps.Row> rows = command.done()
                ? tasks.doneFor(whose.id(), whose.roles(), command.cursor(), command.limit())
                : tasks.openFor(whose.id(), whose.roles(), command.cursor(), command.limit());
        return new Slice<>(desk.named(rows.items(), actor), rows.next());
    }
}
