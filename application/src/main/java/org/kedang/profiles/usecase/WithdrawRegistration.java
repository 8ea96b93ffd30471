package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.Approvals;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.DuplicateRegister;
import org.kedang.profiles.spi.Registrations;

/** The author takes his form back for good, as long as it is not filed. */
@UseCase(needs = Permission.REGISTER_CUSTOMER)
public class WithdrawRegistration {
    private final Forms forms;
    private final Registrations registrations;
    private final DuplicateRegister register;
    private final Approvals approvals;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    WithdrawRegistration(
            Forms forms,
            Registrations registrations,
            DuplicateRegister register,
            Approvals approvals,
            AuditTrail trail,
            Clock clock) {
        this.forms = forms;
        this.registrations = registrations;
        this.register = register;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param reason may be empty */
    public record Command(RegistrationId form, long revision, String reason) {}

    /** @throws org.kedang.kit.domain.Refused {@code NOT_AUTHOR}, {@code WRONG_STATE} when it is filed or withdrawn already */
    public void withdraw(Command command, Actor actor) {
        Registration form = forms.find(command.form(), command.revision());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        trail.reason(command.reason());
        boolean waits = form.state() == Registration.State.SUBMITTED;
        UUID approval = form.approval();
        form.withdraw(Storable.text(command.reason()), actor.id(), Instant.now(clock));
        registrations.save(form);
        register.dropPending(form.id());
        if (waits && approval != null) {
            approvals.withdraw(actor, new ApprovalId(approval));
        }
    }
}
