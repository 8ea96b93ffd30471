package org.kedang.profiles.usecase;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.ApprovalWithdrawn;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.spi.InMemoryRuleChanges;

/** Where the officers of a test firm hand in changes of its rules and the general manager decides them. */
final class RuleOffice implements Approvals {
    static final Actor GENERAL_MANAGER = FileFixtures.actor("S0001", "孙国强", Role.GENERAL_MANAGER);

    final InMemoryRuleChanges requests = new InMemoryRuleChanges();
    final List<String> told = new ArrayList<>();
    final RuleDesk desk;
    final RuleShelf shelf;
    private final RuleDecisions decisions;
    private final Clock clock;
    private final Map<ApprovalId, ApprovalView> views = new LinkedHashMap<>();

    RuleOffice(RuleShelf shelf, AuditTrail trail, Clock clock) {
        this(shelf, new LampStaff(GENERAL_MANAGER), trail, clock);
    }

    RuleOffice(RuleShelf shelf, LampStaff people, AuditTrail trail, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
        desk = new RuleDesk(requests, this, people, people, trail, clock);
        decisions = new RuleDecisions(
                desk,
                shelf,
                requests,
                new PolicyDemands(people, people) {
                    @Override
                    void people(OpeningPolicy next) {
                        // the firm's own people are asked when the change is handed in
                    }
                },
                people,
                (recipient, template, link, words) -> told.add(template + " " + words.get("title")),
                trail);
    }

    /** The general manager agrees. */
    RuleChangeRef granted(RuleChangeRef asked) {
        decisions.granted(
                new ApprovalGranted(asked.approval(), subject(asked), GENERAL_MANAGER.id(), Instant.now(clock)));
        closed(asked.approval(), ApprovalView.State.GRANTED);
        return asked;
    }

    /** The general manager asks something. */
    void returned(RuleChangeRef asked, String question) {
        decisions.givenBack(new ApprovalGivenBack(
                asked.approval(), subject(asked), GENERAL_MANAGER.id(), question, Instant.now(clock)));
        closed(asked.approval(), ApprovalView.State.GIVEN_BACK);
    }

    RuleChange request(RuleChangeRef asked) {
        return requests.find(asked.id()).orElseThrow();
    }

    private static SubjectRef subject(RuleChangeRef asked) {
        return new SubjectRef(RuleDesk.KIND, asked.id().toString(), asked.title());
    }

    @Override
    public ApprovalId open(Actor requester, SubjectRef subject, String policy, List<StageSpec> stages, String link) {
        ApprovalId id = ApprovalId.next();
        views.put(id, OpenedApproval.waiting(id, requester, subject, policy, stages, Instant.now(clock), link));
        return id;
    }

    private void closed(ApprovalId id, ApprovalView.State state) {
        views.put(id, OpenedApproval.closed(view(id), state, Instant.now(clock)));
    }

    @Override
    public void approve(Actor who, ApprovalId id, long revision, String note) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void giveBack(Actor who, ApprovalId id, long revision, String question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void refuse(Actor who, ApprovalId id, long revision, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean decides(Actor who, ApprovalId id) {
        return who.equals(GENERAL_MANAGER);
    }

    @Override
    public void demandDecider(Actor who, ApprovalId id) {
        if (!decides(who, id)) {
            throw new IllegalStateException(who.name());
        }
    }

    @Override
    public void withdraw(Actor requester, ApprovalId id) {
        ApprovalView opened = view(id);
        closed(id, ApprovalView.State.WITHDRAWN);
        decisions.withdrawn(new ApprovalWithdrawn(id, opened.subject(), requester.id(), Instant.now(clock)));
    }

    @Override
    public ApprovalView view(ApprovalId id) {
        return Objects.requireNonNull(views.get(id));
    }

    @Override
    public List<ApprovalView> history(String kind, String subjectId) {
        List<ApprovalView> rounds = new ArrayList<>(views.values().stream()
                .filter(view -> view.subject().id().equals(subjectId))
                .toList());
        Collections.reverse(rounds);
        return rounds;
    }
}
