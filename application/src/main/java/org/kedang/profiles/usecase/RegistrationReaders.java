package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibilities;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.ApprovalView;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.profiles.domain.Applies;
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
        if (!own(form, actor) && !mayRead(form, actor) && !decides(round(form), actor)) {
            throw new NotPermitted(Permission.READ_FILE, true, FileRule.NOT_AUTHOR.key());
        }
    }

    /**
     * The round that waits for him.
     *
     * @throws NotPermitted hidden, for whom the form does not exist
     * @throws Refused {@code WRONG_STATE} when nothing waits, or why he may not decide
     */
    ApprovalView demandDecider(Registration form, Actor actor) {
        demand(form, actor);
        ApprovalView round = round(form);
        if (round == null || round.state() != ApprovalView.State.WAITING) {
            throw new Refused(FileRule.WRONG_STATE);
        }
        approvals.demandDecider(actor, round.id());
        return round;
    }

    static boolean own(Registration form, Actor actor) {
        return form.author().equals(actor.id()) || form.handler().equals(actor.id());
    }

    /** The right to judge lasts as long as the stage waits for him, and ends with his own decision. */
    boolean decides(@Nullable ApprovalView approval, Actor actor) {
        return approval != null && approvals.decides(actor, approval.id());
    }

    private boolean mayRead(Registration form, Actor actor) {
        if (form.state() == Registration.State.DRAFT) {
            return false;
        }
        return actor.may(Permission.VERIFY_REGISTRATION)
                || (actor.may(Permission.READ_FILE)
                        && visibilities
                                .of(actor)
                                .covers(
                                        form.handler(),
                                        form.department(),
                                        Applies.restricted(form.values().text("customerType"))));
    }
}
