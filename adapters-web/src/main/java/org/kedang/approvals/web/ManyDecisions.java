package org.kedang.approvals.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.usecase.ApproveItem;
import org.kedang.approvals.usecase.GiveBackItem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;

/**
 * 批量审批: one comment for several requests. Each is decided for itself, by the same use case and with an audit entry of its
 * own, so that one which cannot be decided does not hold up the others.
 */
@Dependent
class ManyDecisions {
    /** Most requests decided at once. */
    static final int MOST = 50;

    private final ApproveItem approve;
    private final GiveBackItem giveBack;

    @Inject
    ManyDecisions(ApproveItem approve, GiveBackItem giveBack) {
        this.approve = approve;
        this.giveBack = giveBack;
    }

    /** A request at the revision the decider saw. */
    record Seen(ApprovalId item, long revision) {}

    /**
     * What became of one.
     *
     * @param after the approval after the decision; null when it was not decided
     * @param failure why it was not; null when it was
     */
    record Outcome(ApprovalId item, @Nullable ApprovalView after, @Nullable RuntimeException failure) {}

    /**
     * @param agree whether they are approved; otherwise they go back with the note as the question
     * @return what became of each, in the given order
     * @throws NotPermitted when he decides nothing at all
     */
    List<Outcome> decide(Actor actor, boolean agree, String note, List<Seen> items) {
        List<Outcome> outcomes = new ArrayList<>(items.size());
        for (Seen seen : items) {
            outcomes.add(one(actor, agree, note, seen));
        }
        return outcomes;
    }

    private Outcome one(Actor actor, boolean agree, String note, Seen seen) {
        try {
            ApprovalView after = agree
                    ? approve.approve(actor, new ApproveItem.Command(seen.item(), seen.revision(), note))
                    : giveBack.giveBack(actor, new GiveBackItem.Command(seen.item(), seen.revision(), note));
            return new Outcome(seen.item(), after, null);
        } catch (Refused | Missing | Stale no) {
            return new Outcome(seen.item(), null, no);
        } catch (NotPermitted no) {
            if (!no.hidden()) {
                throw no;
            }
            return new Outcome(seen.item(), null, no);
        }
    }
}
