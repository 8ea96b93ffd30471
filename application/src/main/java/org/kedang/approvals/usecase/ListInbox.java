package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Inbox;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** What the actor may decide now: 待办. The nearest deadline first. */
@Question(needs = Permission.USE_INBOX)
public class ListInbox {

    /**
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     */
    public record Command(@Nullable String cursor, int limit) {}

    private final Inbox inbox;

    @Inject
    ListInbox(Inbox inbox) {
        this.inbox = inbox;
    }

    public Slice<InboxItem> list(Actor actor, Command command) {
        return inbox.waiting(actor, command.cursor(), command.limit());
    }
}
