package org.kedang.approvals.usecase;

import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.Decision;
import org.kedang.approvals.domain.Proceedings;

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
                                stage.holder() == null ? "" : stage.holder().name()))
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
                line.standing());
    }
}
