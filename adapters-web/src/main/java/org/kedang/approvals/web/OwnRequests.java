package org.kedang.approvals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.RequestItem;
import org.kedang.approvals.usecase.ListOwnRequests;
import org.kedang.kit.domain.Permission;

/** What the reader waits for, for the dashboard: the latest of his requests that somebody else has to decide. */
@Named
@RequestScoped
public class OwnRequests {
    private static final int LOOKED_THROUGH = 20;
    private static final int FEW = 5;

    @Inject
    CurrentActor me;

    @Inject
    ListOwnRequests list;

    private @Nullable List<RequestItem> waiting;

    public List<RequestItem> getWaiting() {
        List<RequestItem> found = waiting;
        if (found == null) {
            found = me.may(Permission.USE_INBOX.name())
                    ? list.list(me.actor(), new ListOwnRequests.Command(null, LOOKED_THROUGH)).items().stream()
                            .filter(item -> item.state() == ApprovalView.State.WAITING)
                            .limit(FEW)
                            .toList()
                    : List.of();
            waiting = found;
        }
        return found;
    }
}
