package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Registrations;

/**
 * Keeps what was typed into a draft or a returned form, whatever it is. Saving the same again changes nothing, so that a
 * page may save itself as often as it likes. When somebody saved something else meanwhile, nothing is overwritten: the
 * caller keeps his text and is told the newer revision.
 */
@UseCase(needs = Permission.REGISTER_CUSTOMER)
public class SaveDraft {
    private final Forms forms;
    private final Registrations registrations;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    SaveDraft(Forms forms, Registrations registrations, AuditTrail trail, Clock clock) {
        this.forms = forms;
        this.registrations = registrations;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param revision the revision the typist saw */
    public record Command(RegistrationId form, long revision, FieldValues values, FileTier tier) {}

    /**
     * @return the revision to name the next time
     * @throws Stale when something else was saved meanwhile
     * @throws org.kedang.kit.domain.Refused {@code NOT_AUTHOR}, {@code WRONG_STATE} after submission
     */
    public long save(Command command, Actor actor) {
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), Storable.text(command.values().text("name")));
        FieldValues typed = Storable.of(command.values());
        boolean same = form.values().equals(typed) && form.tier() == command.tier();
        if (same && form.author().equals(actor.id())) {
            return form.revision();
        }
        if (form.revision() != command.revision()) {
            throw new Stale(command.revision(), form.revision());
        }
        form.type(typed, command.tier(), actor.id(), Instant.now(clock));
        registrations.save(form);
        return form.revision();
    }
}
