package org.kedang.approvals.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalGivenBack;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalRefused;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.ApprovalWithdrawn;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.MeetingTerms;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Meeting;
import org.kedang.approvals.domain.Stage;
import org.kedang.approvals.domain.Subject;
import org.kedang.approvals.spi.ApprovalStore;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;

/**
 * The approval core inside the caller's transaction. A decision is written before it is announced, so of many at one
 * moment only the winner's consequences run.
 */
@Dependent
public class ApprovalDesk implements Approvals {
    private final ApprovalStore store;
    private final BusinessCalendar calendar;
    private final Seats seats;
    private final Tellings tellings;
    private final Happenings happenings;
    private final Outcomes outcomes;
    private final Clock clock;

    @Inject
    ApprovalDesk(
            ApprovalStore store,
            BusinessCalendar calendar,
            Seats seats,
            Tellings tellings,
            Happenings happenings,
            Clock clock) {
        this.store = store;
        this.calendar = calendar;
        this.seats = seats;
        this.tellings = tellings;
        this.happenings = happenings;
        this.outcomes = new Outcomes(tellings, happenings);
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
                Seats.alone(requester),
                policy,
                stages.stream().map(ApprovalDesk::frozen).toList(),
                link,
                Instant.now(clock),
                calendar);
        store.add(opened);
        tellings.waits(opened);
        return id;
    }

    @Override
    public void approve(Actor who, ApprovalId id, long revision, String note) {
        Approval approval = found(id, revision);
        int stage = approval.stage();
        StageSpec passed = Views.of(approval).currentStage();
        Instant at = Instant.now(clock);
        approval.approve(seats.of(who), note, at, calendar);
        store.changed(approval);
        outcomes.announce(approval, stage, passed, "", who.id(), at);
    }

    @Override
    public void giveBack(Actor who, ApprovalId id, long revision, String question) {
        Approval approval = found(id, revision);
        Instant at = Instant.now(clock);
        approval.giveBack(seats.of(who), question, at);
        store.changed(approval);
        happenings.announce(new ApprovalGivenBack(id, Views.subject(approval), who.id(), question.strip(), at));
    }

    @Override
    public void refuse(Actor who, ApprovalId id, long revision, String reason) {
        Approval approval = found(id, revision);
        Instant at = Instant.now(clock);
        approval.refuse(seats.of(who), reason, at);
        store.changed(approval);
        happenings.announce(new ApprovalRefused(id, Views.subject(approval), who.id(), reason.strip(), at));
    }

    @Override
    public void withdraw(Actor requester, ApprovalId id) {
        Approval approval = found(id);
        Instant at = Instant.now(clock);
        tellings.withdrawn(approval);
        approval.withdraw(Seats.alone(requester), at);
        store.changed(approval);
        happenings.announce(new ApprovalWithdrawn(id, Views.subject(approval), requester.id(), at));
    }

    @Override
    public boolean decides(Actor who, ApprovalId id) {
        return who.may(Permission.DECIDE_APPROVAL)
                && store.find(id.value())
                        .filter(approval -> approval.waitsFor(seats.of(who)))
                        .isPresent();
    }

    @Override
    public void demandDecider(Actor who, ApprovalId id) {
        found(id).demandDecider(seats.of(who));
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

    private static Stage frozen(StageSpec spec) {
        return new Stage(
                spec.name(),
                spec.role(),
                Stage.Scope.valueOf(spec.scope().name()),
                spec.quorum(),
                spec.workingDays(),
                null,
                meeting(spec.meeting()));
    }

    private static @Nullable Meeting meeting(@Nullable MeetingTerms terms) {
        return terms == null
                ? null
                : new Meeting(
                        Set.copyOf(terms.also()),
                        terms.named().stream()
                                .map(member -> new Stage.Holder(member.id(), member.name()))
                                .toList(),
                        terms.majority());
    }
}
