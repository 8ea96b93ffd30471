package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibilities;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.approvals.api.StageSpec;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;

/** Who may read a registration form, and whether he decides it now. */
@Dependent
class RegistrationReaders {
    private final Approvals approvals;
    private final Visibilities visibilities;

    @Inject
    RegistrationReaders(Approvals approvals, Visibilities visibilities) {
        this.approvals = approvals;
        this.visibilities = visibilities;
    }

    /** The round of approval a form is in; null where it never was in one. */
    @Nullable
    ApprovalView round(Registration form) {
        UUID round = form.approval();
        return round == null ? null : approvals.view(new ApprovalId(round));
    }

    /** @throws NotPermitted hidden, for whom the form does not exist */
    void demand(Registration form, Actor actor) {
        if (!own(form, actor) && !decides(round(form), actor) && !mayRead(form, actor)) {
            throw new NotPermitted(Permission.READ_FILE, true, FileRule.NOT_AUTHOR.key());
        }
    }

    static boolean own(Registration form, Actor actor) {
        return form.author().equals(actor.id()) || form.handler().equals(actor.id());
    }

    /** The right to judge ends with the stage, and for each person with his own decision. */
    static boolean decides(@Nullable ApprovalView approval, Actor actor) {
        if (approval == null
                || approval.state() != ApprovalView.State.WAITING
                || !actor.may(Permission.DECIDE_APPROVAL)
                || approval.requester().equals(actor.id())) {
            return false;
        }
        StageSpec stage = approval.currentStage();
        boolean admitted = actor.roles().contains(stage.role())
                && (stage.scope() == StageSpec.Scope.ANYWHERE
                        || approval.requesterDepartment().equals(actor.department()));
        return admitted
                && approval.decisions().stream()
                        .noneMatch(decision -> decision.who().equals(actor.id()));
    }

    private boolean mayRead(Registration form, Actor actor) {
        if (form.state() == Registration.State.DRAFT) {
            return false;
        }
        return actor.may(Permission.VERIFY_REGISTRATION)
                || (actor.may(Permission.READ_FILE)
                        && visibilities.of(actor).covers(form.handler(), form.department()));
    }
}
