package org.kedang.profiles.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalStagePassed;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;

/** An approval desk that asks stage after stage; revision 1 waits in the first one, 2 in the second. */
final class DecidingDesk implements Approvals {
    private final RegistrationDecisions decisions;
    private final Clock clock;
    private final Map<ApprovalId, SubjectRef> waiting = new HashMap<>();
    private final Map<ApprovalId, ApprovalView> views = new HashMap<>();
    private final Map<ApprovalId, Integer> at = new HashMap<>();

    DecidingDesk(RegistrationDecisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public ApprovalId open(Actor requester, SubjectRef subject, String policy, List<StageSpec> stages, String link) {
        ApprovalId id = ApprovalId.next();
        waiting.put(id, subject);
        views.put(id, OpenedApproval.waiting(id, requester, subject, policy, stages, Instant.now(clock), link));
        return id;
    }

    @Override
    public void approve(Actor who, ApprovalId id, long revision, String note) {
        SubjectRef subject = Objects.requireNonNull(waiting.get(id), "nothing waits under " + id);
        int stage = at.getOrDefault(id, 0);
        List<StageSpec> stages = Objects.requireNonNull(views.get(id)).stages();
        if (!who.roles().contains(stages.get(stage).role())) {
            throw new IllegalStateException(
                    who.name() + " is no " + stages.get(stage).role());
        }
        boolean last = stage + 1 == stages.size();
        // whoever refuses takes the decision back, as a transaction would
        decisions.passed(new ApprovalStagePassed(id, subject, stages.get(stage), "", who.id(), Instant.now(clock)));
        if (last) {
            decisions.granted(new ApprovalGranted(id, subject, who.id(), Instant.now(clock)));
            SubjectRef unused = taken(id);
        }
        at.put(id, stage + 1);
    }

    @Override
    public void giveBack(Actor who, ApprovalId id, long revision, String question) {
        SubjectRef subject = Objects.requireNonNull(waiting.get(id), "nothing waits under " + id);
        decisions.givenBack(new ApprovalGivenBack(id, subject, who.id(), question, Instant.now(clock)));
        SubjectRef unused = taken(id);
    }

    @Override
    public void refuse(Actor who, ApprovalId id, long revision, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(Actor requester, ApprovalId id) {
        SubjectRef unused = taken(id);
    }

    private SubjectRef taken(ApprovalId id) {
        SubjectRef subject = waiting.remove(id);
        if (subject == null) {
            throw new IllegalStateException("nothing waits under " + id);
        }
        return subject;
    }

    @Override
    public boolean decides(Actor who, ApprovalId id) {
        ApprovalView view = view(id);
        return view.state() == ApprovalView.State.WAITING
                && !view.requester().equals(who.id())
                && who.roles().contains(view.currentStage().role());
    }

    @Override
    public void demandDecider(Actor who, ApprovalId id) {
        if (!decides(who, id)) {
            throw new Refused(ApprovalsRule.NOT_YOUR_STAGE);
        }
    }

    @Override
    public ApprovalView view(ApprovalId id) {
        ApprovalView opened = Objects.requireNonNull(views.get(id));
        boolean waits = waiting.containsKey(id);
        int stage = at.getOrDefault(id, 0);
        return new ApprovalView(
                id,
                opened.subject(),
                opened.policy(),
                opened.round(),
                opened.requester(),
                opened.requesterName(),
                opened.requesterDepartment(),
                waits ? ApprovalView.State.WAITING : ApprovalView.State.GRANTED,
                opened.stages(),
                Math.min(stage, opened.stages().size() - 1),
                List.of(),
                opened.openedAt(),
                waits ? null : opened.openedAt(),
                null,
                opened.link(),
                stage + 1);
    }

    @Override
    public List<ApprovalView> history(String kind, String subjectId) {
        return List.of();
    }
}
