package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FormPaper;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Evidences;
import org.kedang.profiles.spi.Registrations;

/** The author takes a paper away from his form again, as long as nobody decides it; its bytes are forgotten after a while. */
@UseCase(needs = Permission.REGISTER_CUSTOMER)
public class DetachPaper {
    private final Forms forms;
    private final Registrations registrations;
    private final Evidences evidences;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    DetachPaper(Forms forms, Registrations registrations, Evidences evidences, AuditTrail trail, Clock clock) {
        this.forms = forms;
        this.registrations = registrations;
        this.evidences = evidences;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(RegistrationId form, long revision, EvidenceId paper) {}

    /**
     * @return the form's new revision
     * @throws Missing when no such paper lies with the form
     * @throws Refused {@code NOT_AUTHOR}, {@code WRONG_STATE}
     * @throws Stale when the form was changed meanwhile
     */
    public long detach(Command command, Actor actor) {
        Registration form = forms.find(command.form(), command.revision());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        FormPaper gone = form.papers().stream()
                .filter(paper -> paper.evidence().id().equals(command.paper()))
                .findFirst()
                .orElseThrow(() -> new Missing("paper", command.paper()));
        form.detach(command.paper(), actor.id(), Instant.now(clock));
        evidences.release(List.of(command.paper()));
        registrations.save(form);
        trail.changed("paper", gone.evidence().name(), null);
        return form.revision();
    }
}
