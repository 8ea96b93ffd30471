package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import org.kedang.approvals.api.Inbox;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** How many approvals wait for the actor; the number beside 待办 on each page. */
@Question(needs = Permission.USE_INBOX)
public class CountInbox {
    private final Inbox inbox;

    @Inject
    CountInbox(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Counted up to {@link Inbox#COUNT_CAP}. */
    public int count(Actor actor) {
        return inbox.count(actor);
    }
}
