package org.kedang.approvals.usecase;

import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.MeetingTerms;
import org.kedang.approvals.api.MeetingView;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.Ballot;
import org.kedang.approvals.domain.Decision;
import org.kedang.approvals.domain.Meeting;
import org.kedang.approvals.domain.Person;
import org.kedang.approvals.domain.Proceedings;
import org.kedang.approvals.domain.Stage;
import org.kedang.approvals.domain.Tally;

/** Tells the aggregate in the words of the api. */
final class Views {
    private Views() {}

    static SubjectRef subject(Approval approval) {
        return new SubjectRef(
                approval.subject().kind(),
                approval.subject().id(),
                approval.subject().title());
    }

    static ApprovalView of(Approval approval) {
        return new ApprovalView(
                new ApprovalId(approval.id()),
                subject(approval),
                approval.policy(),
                approval.round(),
                approval.requester(),
                approval.requesterName(),
                approval.requesterDepartment(),
                ApprovalView.State.valueOf(approval.state().name()),
                approval.stages().stream()
                        .map(stage -> new StageSpec(
                                stage.name(),
                                stage.role(),
                                StageSpec.Scope.valueOf(stage.scope().name()),
                                stage.quorum(),
                                stage.workingDays(),
                                stage.holder() == null ? "" : stage.holder().name(),
                                terms(stage.meeting())))
                        .toList(),
                approval.stage(),
                approval.proceedings().lines().stream()
                        .map(line -> decision(approval, line))
                        .toList(),
                approval.openedAt(),
                approval.closedAt(),
                approval.deadline(),
                approval.link(),
                approval.revision());
    }

    private static ApprovalView.DecisionView decision(Approval approval, Proceedings.Line line) {
        Decision decision = line.decision();
        return new ApprovalView.DecisionView(
                approval.stages().get(line.stage()).name(),
                decision.who(),
                decision.whoName(),
                decision.principalName(),
                decision.targetName(),
                ApprovalView.Verb.valueOf(decision.verb().name()),
                decision.note(),
                decision.at(),
                line.standing(),
                decision.minutes() == null ? "" : decision.minutes().toString(),
                decision.minutesName());
    }

    private static @Nullable MeetingTerms terms(@Nullable Meeting meeting) {
        return meeting == null
                ? null
                : new MeetingTerms(
                        meeting.also().stream().sorted().toList(),
                        meeting.named().stream()
                                .map(member -> new MeetingTerms.Member(member.id(), member.name()))
                                .toList(),
                        meeting.majority());
    }

    /** The meeting of the waiting stage as this person sees it; null when it is decided otherwise. */
    static @Nullable MeetingView meeting(Approval approval, Person reader) {
        Stage stage = approval.stages().get(approval.stage());
        Meeting meeting = stage.meeting();
        if (approval.state() != Approval.State.WAITING || meeting == null) {
            return null;
        }
        Tally tally = approval.tally();
        String call = approval.proceedings().lines().stream()
                .filter(line -> line.standing() && line.stage() == approval.stage())
                .filter(line -> line.decision().verb() == Decision.Verb.CONVENED)
                .map(line -> line.decision().note())
                .reduce("", (earlier, later) -> later);
        boolean votes = approval.mayVote(reader);
        return new MeetingView(
                tally.convened(),
                call,
                approval.mayChair(reader),
                votes,
                votes ? approval.placeOf(reader).map(Person::name).orElse("") : "",
                tally.present(),
                stage.quorum(),
                tally.count(Ballot.FOR),
                tally.count(Ballot.AGAINST),
                tally.count(Ballot.ABSTAIN),
                meeting.majority());
    }
}
