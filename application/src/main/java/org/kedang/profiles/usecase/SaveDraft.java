package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ExpectedSale;
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

    /**
     * @param revision the revision the typist saw
     * @param expected what he expects to sell the customer; null leaves it as it was said
     */
    public record Command(
            RegistrationId form, long revision, FieldValues values, FileTier tier, @Nullable ExpectedSale expected) {
        public Command(RegistrationId form, long revision, FieldValues values, FileTier tier) {
            this(form, revision, values, tier, null);
        }
    }

    /**
     * @return the revision to name the next time
     * @throws Stale when something else was saved meanwhile
     * @throws org.kedang.kit.domain.Refused {@code NOT_AUTHOR}, {@code WRONG_STATE} after submission
     */
    public long save(Command command, Actor actor) {
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), Storable.text(command.values().text("name")));
        FieldValues typed = Storable.of(command.values());
        ExpectedSale expected = command.expected() == null ? form.expected() : command.expected();
        boolean same = form.values().equals(typed)
                && form.tier() == command.tier()
                && form.expected().equals(expected);
        if (same && form.author().equals(actor.id())) {
            return form.revision();
        }
        if (form.revision() != command.revision()) {
            throw new Stale(command.revision(), form.revision());
        }
        Instant now = Instant.now(clock);
        form.type(typed, command.tier(), actor.id(), now);
        form.expect(expected, actor.id(), now);
        registrations.save(form);
        return form.revision();
    }
}
