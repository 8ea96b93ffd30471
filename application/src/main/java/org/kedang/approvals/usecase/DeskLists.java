package org.kedang.approvals.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Inbox;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.RequestItem;
import org.kedang.approvals.api.Slice;
import org.kedang.approvals.spi.ApprovalLists;
import org.kedang.kit.usecase.Actor;

/** The inbox is what lies on the actor's desks. */
@Dependent
public class DeskLists implements Inbox {
    private static final int MOST = 200;

    private final ApprovalLists lists;
    private final Seats seats;

    @Inject
    DeskLists(ApprovalLists lists, Seats seats) {
        this.lists = lists;
        this.seats = seats;
    }

    @Override
    public Slice<InboxItem> waiting(Actor actor, @Nullable String cursor, int limit) {
        return lists.waiting(seats.of(actor), cursor, checked(limit));
    }

    @Override
    public int count(Actor actor) {
        return lists.count(seats.of(actor), COUNT_CAP);
    }

    @Override
    public Slice<RequestItem> requests(Actor actor, @Nullable String cursor, int limit) {
        return lists.requests(actor.id(), cursor, checked(limit));
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("between 1 and " + MOST + " rows, not " + limit);
        }
        return limit;
    }
}
