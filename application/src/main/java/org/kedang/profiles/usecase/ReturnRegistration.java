package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.UUID;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;

/**
 * The customer cannot confirm, or something is unclear: the form goes back to its author with the question and keeps
 * everything typed. No number is used (002 §3.2; C03).
 */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class ReturnRegistration {
    private final Forms forms;
    private final Approvals approvals;
    private final AuditTrail trail;

    @Inject
    ReturnRegistration(Forms forms, Approvals approvals, AuditTrail trail) {
        this.forms = forms;
        this.approvals = approvals;
        this.trail = trail;
    }

    /** @param approvalRevision the revision of the approval the decider saw */
    public record Command(RegistrationId form, long approvalRevision, String question) {}

    /** @throws Refused {@code QUESTION_MISSING}, {@code WRONG_STATE}, or when the actor may not decide */
    public void giveBack(Command command, Actor actor) {
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        UUID approval = form.approval();
        if (form.state() != Registration.State.SUBMITTED || approval == null) {
            throw new Refused(FileRule.WRONG_STATE);
        }
        if (command.question().isBlank()) {
            throw new Refused(FileRule.QUESTION_MISSING);
        }
        String question = Storable.text(command.question().strip());
        trail.reason(question);
        // the form itself is changed by the event, so that a return from the inbox does the same
        approvals.giveBack(
                actor,
                new ApprovalId(approval),
                command.approvalRevision(),
                command.question().strip());
    }
}
