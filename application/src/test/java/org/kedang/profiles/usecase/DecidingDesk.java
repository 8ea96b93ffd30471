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
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.kit.usecase.Actor;

/** An approval desk with one stage and one decision; revision 1 waits. */
final class DecidingDesk implements Approvals {
    private final RegistrationDecisions decisions;
    private final Clock clock;
    private final Map<ApprovalId, SubjectRef> waiting = new HashMap<>();
    private final Map<ApprovalId, ApprovalView> views = new HashMap<>();

    DecidingDesk(RegistrationDecisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public ApprovalId open(Actor requester, SubjectRef subject, String policy, List<StageSpec> stages, String link) {
        ApprovalId id = ApprovalId.next();
        waiting.put(id, subject);
        views.put(
                id,
                new ApprovalView(
                        id,
                        subject,
                        policy,
                        1,
                        requester.id(),
                        requester.name(),
                        requester.department(),
                        ApprovalView.State.WAITING,
                        stages,
                        0,
                        List.of(),
                        Instant.now(clock),
                        null,
                        null,
                        link,
                        1));
        return id;
    }

    @Override
    public void approve(Actor who, ApprovalId id, long revision, String note) {
        decisions.granted(new ApprovalGranted(id, taken(id), who.id(), Instant.now(clock)));
    }

    @Override
    public void giveBack(Actor who, ApprovalId id, long revision, String question) {
        decisions.givenBack(new ApprovalGivenBack(id, taken(id), who.id(), question, Instant.now(clock)));
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
    public ApprovalView view(ApprovalId id) {
        ApprovalView opened = Objects.requireNonNull(views.get(id));
        if (waiting.containsKey(id)) {
            return opened;
        }
        return new ApprovalView(
                id,
                opened.subject(),
                opened.policy(),
                opened.round(),
                opened.requester(),
                opened.requesterName(),
                opened.requesterDepartment(),
                ApprovalView.State.GRANTED,
                opened.stages(),
                0,
                List.of(),
                opened.openedAt(),
                opened.openedAt(),
                null,
                opened.link(),
                2);
    }

    @Override
    public List<ApprovalView> history(String kind, String subjectId) {
        return List.of();
    }
}
