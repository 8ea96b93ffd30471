package org.kedang.approvals.api;

import org.jspecify.annotations.Nullable;
import org.kedang.kit.usecase.Actor;

/** What waits for an actor, and what he asked for himself. Each answer is one indexed query. */
public interface Inbox {
    /** Counting stops here; show {@code 99+} from this number on. */
    int COUNT_CAP = 100;

    /**
     * What the actor may decide now: his roles, his department, not his own requests, not what he has already decided.
     * The nearest deadline first, those without one last.
     *
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     */
    Slice<InboxItem> waiting(Actor actor, @Nullable String cursor, int limit);

    /** How many wait, counted up to {@link #COUNT_CAP}; cheap enough for each page. */
    int count(Actor actor);

    /** The actor's own requests, open and closed, the newest first. */
    Slice<RequestItem> requests(Actor actor, @Nullable String cursor, int limit);
}
