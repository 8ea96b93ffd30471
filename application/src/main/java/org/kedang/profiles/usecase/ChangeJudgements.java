package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Judgements;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.Inbox;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.spi.ChangeRequests;

/** Whoever a change request waits for judges it by the file: he reads that customer's file as long as it waits for him. */
@Dependent
public class ChangeJudgements implements Judgements {
    private static final int SLICE = 200;

    private final ChangeRequests requests;
    private final Approvals approvals;
    private final Inbox inbox;

    @Inject
    ChangeJudgements(ChangeRequests requests, Approvals approvals, Inbox inbox) {
        this.requests = requests;
        this.approvals = approvals;
        this.inbox = inbox;
    }

    @Override
    public boolean judges(Actor actor, CustomerId customer) {
        return actor.may(Permission.DECIDE_APPROVAL)
                && requests.openOf(customer).stream().anyMatch(request -> waitsFor(actor, request.id()));
    }

    private boolean waitsFor(Actor actor, ChangeRequestId request) {
        return approvals.history(ChangeDesk.KIND, request.toString()).stream()
                .anyMatch(round -> round.state() == ApprovalView.State.WAITING && approvals.decides(actor, round.id()));
    }

    @Override
    public Set<CustomerId> judgedBy(Actor actor) {
        Set<ChangeRequestId> waiting = new HashSet<>();
        if (actor.may(Permission.DECIDE_APPROVAL)) {
            @Nullable String cursor = null;
            do {
                Slice<InboxItem> slice = inbox.waiting(actor, cursor, SLICE);
                for (InboxItem item : slice.items()) {
                    if (item.subject().kind().equals(ChangeDesk.KIND) && waiting.size() < MOST) {
                        waiting.add(new ChangeRequestId(
                                UUID.fromString(item.subject().id())));
                    }
                }
                cursor = slice.next();
            } while (cursor != null && waiting.size() < MOST);
        }
        return waiting.isEmpty() ? Set.of() : requests.customersOf(waiting);
    }
}
