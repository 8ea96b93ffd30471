package org.kedang.profiles.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.StageSpec;
import org.kedang.approvals.web.SubjectSummary;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;

/**
 * Shows a registration in the inbox. Whoever verifies, rates, accepts papers or confirms the number gets a form of his own; a
 * plain signature is given as everywhere.
 */
@Dependent
public class RegistrationSummary implements SubjectSummary {
    private final RegistrationVerification verification;
    private final RegistrationSigning signing;

    @Inject
    RegistrationSummary(RegistrationVerification verification, RegistrationSigning signing) {
        this.verification = verification;
        this.signing = signing;
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
        if (item.state() != ApprovalView.State.WAITING
                || item.currentStage().name().equals(StageSpec.ADDED)) {
            return false;
        }
        String form = item.subject().id();
        return verification.of(form).isVerifiable() || signing.of(form).isSignable();
    }

    @Override
    public boolean wordsSuffice(InboxItem item, Actor actor) {
        return item.stage().equals(StageSpec.ADDED) || !actor.may(Permission.VERIFY_REGISTRATION);
    }
}
