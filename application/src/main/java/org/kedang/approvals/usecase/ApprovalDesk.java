package org.kedang.approvals.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalGranted;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalRefused;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.ApprovalWithdrawn;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Stage;
import org.kedang.approvals.domain.Subject;
import org.kedang.approvals.domain.Verdict;
import org.kedang.approvals.spi.ApprovalStore;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;

/**
 * The approval core inside the caller's transaction. A decision is written before it is announced, so of many at one
 * moment only the winner's consequences run.
 */
@Dependent
public class ApprovalDesk implements Approvals {
    private static final String INBOX = "/approvals/inbox.xhtml";

    private final ApprovalStore store;
    private final BusinessCalendar calendar;
    private final People people;
    private final Outbox outbox;
    private final Happenings happenings;
    private final Clock clock;

    @Inject
    ApprovalDesk(
            ApprovalStore store,
            BusinessCalendar calendar,
            People people,
            Outbox outbox,
            Happenings happenings,
            Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.people = people;
        this.outbox = outbox;
        this.happenings = happenings;
        this.clock = clock;
    }

    @Override
    public ApprovalId open(Actor requester, SubjectRef subject, String policy, List<StageSpec> stages, String link) {
        Subject what = new Subject(subject.kind(), subject.id(), subject.title());
        List<Approval> rounds = store.rounds(what);
        if (rounds.stream().anyMatch(r -> r.state() == Approval.State.WAITING)) {
            throw new Refused(ApprovalsRule.ALREADY_OPEN);
        }
        ApprovalId id = ApprovalId.next();
        Approval opened = Approval.open(
                id.value(),
                what,
                rounds.size() + 1,
                Persons.of(requester),
                policy,
                stages.stream().map(ApprovalDesk::frozen).toList(),
                link,
                Instant.now(clock),
                calendar);
        store.add(opened);
        tell(opened);
        return id;
    }

    @Override
    public void approve(Actor who, ApprovalId id, long revision, String note) {
        Approval approval = found(id, revision);
        int stage = approval.stage();
        Instant at = Instant.now(clock);
        approval.approve(Persons.of(who), note, at, calendar);
        store.changed(approval);
        if (approval.verdict() instanceof Verdict.Granted granted) {
            happenings.announce(new ApprovalGranted(id, Views.subject(approval), granted.by(), granted.at()));
        } else if (approval.stage() != stage) {
            tell(approval);
        }
    }

    @Override
    public void giveBack(Actor who, ApprovalId id, long revision, String question) {
        Approval approval = found(id, revision);
        Instant at = Instant.now(clock);
        approval.giveBack(Persons.of(who), question, at);
        store.changed(approval);
        happenings.announce(new ApprovalGivenBack(id, Views.subject(approval), who.id(), question.strip(), at));
    }

    @Override
    public void refuse(Actor who, ApprovalId id, long revision, String reason) {
        Approval approval = found(id, revision);
        Instant at = Instant.now(clock);
        approval.refuse(Persons.of(who), reason, at);
        store.changed(approval);
        happenings.announce(new ApprovalRefused(id, Views.subject(approval), who.id(), reason.strip(), at));
    }

    @Override
    public void withdraw(Actor requester, ApprovalId id) {
        Approval approval = found(id);
        Instant at = Instant.now(clock);
        if (approval.verdict() instanceof Verdict.Waiting waiting) {
            Map<String, String> words =
                    Map.of("title", approval.subject().title(), "requester", approval.requesterName());
            deciders(approval, waiting.stage())
                    .forEach(decider -> outbox.notify(decider.id(), "approvalWithdrawn", INBOX, words));
        }
        approval.withdraw(Persons.of(requester), at);
        store.changed(approval);
        happenings.announce(new ApprovalWithdrawn(id, Views.subject(approval), requester.id(), at));
    }

    @Override
    public ApprovalView view(ApprovalId id) {
        return Views.of(found(id));
    }

    @Override
    public List<ApprovalView> history(String kind, String subjectId) {
        return store.rounds(new Subject(kind, subjectId, "")).stream()
                .map(Views::of)
                .toList();
    }

    /** The approval, whoever asks for it. */
    private Approval found(ApprovalId id) {
        return store.find(id.value()).orElseThrow(() -> new Missing("approval", id));
    }

    private Approval found(ApprovalId id, long seen) {
        Approval approval = found(id);
        if (approval.revision() != seen) {
            throw new Stale(seen, approval.revision());
        }
        return approval;
    }

    private void tell(Approval approval) {
        if (!(approval.verdict() instanceof Verdict.Waiting waiting)) {
            return;
        }
        Stage stage = waiting.stage();
        Map<String, String> words = Map.of(
                "title", approval.subject().title(),
                "requester", approval.requesterName(),
                "stage", stage.name(),
                "deadline", waiting.deadline() == null ? "" : waiting.deadline().toString());
        String link = inboxLink(approval.id());
        deciders(approval, stage).forEach(decider -> outbox.notify(decider.id(), "approvalWaiting", link, words));
    }

    /** Everybody who may decide the stage; nobody decides his own request. */
    private List<Person> deciders(Approval approval, Stage stage) {
        List<Person> holders =
                switch (stage.scope()) {
                    case ANYWHERE -> people.withRole(stage.role());
                    case REQUESTERS_DEPARTMENT -> people.withRoleIn(stage.role(), approval.requesterDepartment());
                };
        return holders.stream()
                .filter(holder -> !holder.id().equals(approval.requester()))
                .toList();
    }

    private static String inboxLink(UUID id) {
        return INBOX + "?item=" + id;
    }

    private static Stage frozen(StageSpec spec) {
        return new Stage(
                spec.name(), spec.role(), Stage.Scope.valueOf(spec.scope().name()), spec.quorum(), spec.workingDays());
    }
}
