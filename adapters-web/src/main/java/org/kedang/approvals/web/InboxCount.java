package org.kedang.approvals.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kedang.approvals.usecase.CountInbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.portal.WaitingCount;

/** The number beside 待办 in the bar. */
@Dependent
public class InboxCount implements WaitingCount {
    private final CountInbox countInbox;

    @Inject
    InboxCount(CountInbox countInbox) {
        this.countInbox = countInbox;
    }

    @Override
    public long waitingFor(Actor actor) {
        return countInbox.count(actor);
    }
}
