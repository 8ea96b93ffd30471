package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Inbox;
import org.kedang.approvals.api.RequestItem;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** What the actor asked for himself: 我发起的. The newest first. */
@Question(needs = Permission.USE_INBOX)
public class ListOwnRequests {

    /**
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     */
    public record Command(@Nullable String cursor, int limit) {}

    private final Inbox inbox;

    @Inject
    ListOwnRequests(Inbox inbox) {
        this.inbox = inbox;
    }

    public Slice<RequestItem> list(Actor actor, Command command) {
        return inbox.requests(actor, command.cursor(), command.limit());
    }
}
