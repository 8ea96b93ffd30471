package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.RuleChangeRow;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.spi.RuleChanges;

/** Opens a request to change the rules: old beside new, why, who decided what. Whoever may read the rules may read it. */
@Question(needs = Permission.READ_POLICY)
public class ReadRuleChange {
    private final RuleDesk desk;
    private final RuleShelf shelf;
    private final RuleChangeRows rows;
    private final Approvals approvals;
    private final AuditTrail trail;

    @Inject
    ReadRuleChange(RuleDesk desk, RuleShelf shelf, RuleChangeRows rows, Approvals approvals, AuditTrail trail) {
        this.desk = desk;
        this.shelf = shelf;
        this.rows = rows;
        this.approvals = approvals;
        this.trail = trail;
    }

    public record Command(RuleChangeId request) {}

    /**
     * @param before the rules it was made from
     * @param after the rules as they are to be
     * @param rounds its approvals, the newest first
     * @param stale whether some of the rules have a newer version by now
     * @param mayMend whether the reader may mend it and ask again
     * @param mayWithdraw whether the reader may take it back
     * @param mayDecide whether the reader could decide it now
     */
    public record Answer(
            RuleChangeRow row,
            FirmRules before,
            FirmRules after,
            List<ApprovalView> rounds,
            boolean stale,
            boolean mayMend,
            boolean mayWithdraw,
            boolean mayDecide) {
        public Answer {
            rounds = List.copyOf(rounds);
        }
    }

    /** @throws Missing when there is no such request */
    public Answer read(Actor actor, Command command) {
        RuleChange request = desk.find(command.request());
        trail.subject(RuleDesk.KIND, request.id(), request.title());
        FirmRules newest = shelf.newest();
        Map<RuleSet, Integer> bases = new EnumMap<>(RuleSet.class);
        boolean stale = false;
        for (Map.Entry<RuleSet, Integer> made : request.proposal().versions().entrySet()) {
            bases.put(made.getKey(), made.getValue() - 1);
            stale |= newest.version(made.getKey()) != made.getValue() - 1;
        }
        FirmRules before = shelf.with(newest, bases);
        boolean open = request.state() == RuleChange.State.ASKED || request.state() == RuleChange.State.RETURNED;
        boolean own = request.requester().equals(actor.id());
        List<ApprovalView> rounds =
                approvals.history(RuleDesk.KIND, request.id().toString());
        return new Answer(
                rows.named(List.of(RuleChanges.Row.of(request))).get(0),
                before,
                request.proposal().on(before),
                rounds,
                open && stale,
                own && request.state() == RuleChange.State.RETURNED && actor.may(needed(request.kind())),
                own && open,
                !rounds.isEmpty()
                        && rounds.get(0).state() == ApprovalView.State.WAITING
                        && approvals.decides(actor, rounds.get(0).id()));
    }

    private static Permission needed(RuleChange.Kind kind) {
        return kind == RuleChange.Kind.DICTIONARY ? Permission.CHANGE_DICTIONARY : Permission.CHANGE_POLICY;
    }
}
