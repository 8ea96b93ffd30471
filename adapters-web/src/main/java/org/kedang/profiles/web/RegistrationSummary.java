package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.web.SubjectSummary;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;

/** Shows a registration in the inbox. The verifier gets a form of its own: who confirmed, how, when, and the data. */
@Dependent
public class RegistrationSummary implements SubjectSummary {
    private final RegistrationDesk desk;

    @Inject
    RegistrationSummary(RegistrationDesk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "registration";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/profiles/registration-summary.xhtml";
    }

    @Override
    public boolean decides(ApprovalView item, Actor actor) {
        return item.state() == ApprovalView.State.WAITING
                && actor.may(Permission.VERIFY_REGISTRATION)
                && !item.currentStage().name().equals(StageSpec.ADDED)
                && item.currentStage().role() == desk.policy().verifier();
    }

    @Override
    public boolean wordsSuffice(InboxItem item, Actor actor) {
        return item.stage().equals(StageSpec.ADDED) || !actor.may(Permission.VERIFY_REGISTRATION);
    }
}
