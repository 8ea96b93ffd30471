package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Erasure;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Consents;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Registrations;

/**
 * The person takes his consent back before there is a file (PIPL 15): what it was about leaves the form at once, also while the
 * chain decides, and whoever decides reads why. The author does it, or whoever records consents and may read the form.
 */
@UseCase(needs = Permission.USE_INBOX)
public class WithdrawFormConsent {
    private final Forms forms;
    private final RegistrationReaders readers;
    private final Registrations registrations;
    private final Consents consents;
    private final Dictionaries dictionaries;
    private final Eraser eraser;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    WithdrawFormConsent(
            Forms forms,
            RegistrationReaders readers,
            Registrations registrations,
            Consents consents,
            Dictionaries dictionaries,
            Eraser eraser,
            AuditTrail trail,
            Clock clock) {
        this.forms = forms;
        this.readers = readers;
        this.registrations = registrations;
        this.consents = consents;
        this.dictionaries = dictionaries;
        this.eraser = eraser;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param on the day it was taken back, not before it was given, not after today
     * @param reason why, in at most 500 characters; it stands on the form
     */
    public record Command(RegistrationId form, ConsentId consent, LocalDate on, String reason) {}

    /**
     * @throws Refused {@code NOT_AUTHOR}, {@code WRONG_STATE} once the file is open, {@code CONSENT_WITHDRAWN},
     *     {@code CONSENT_DATE}, {@code CONSENT_REASON_MISSING}
     * @throws org.kedang.kit.usecase.Stale when somebody else has changed form or consent meanwhile
     * @throws Missing when there is no such form, or no such consent by it
     */
    public void withdraw(Command command, Actor actor) {
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        readers.demand(form, actor);
        if (!may(form, actor)) {
            throw new Refused(FileRule.NOT_AUTHOR);
        }
        Consent consent = consents.find(command.consent())
                .filter(found -> found.customer().equals(form.futureFile()))
                .orElseThrow(() -> new Missing("consent", command.consent()));
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        Dictionary dictionary = dictionaries.active(today);
        Consent withdrawn = consent.withdrawn(command.on(), Storable.text(command.reason()), actor.id(), today, now);
        String reason = command.reason().strip();
        consents.withdraw(withdrawn);
        trail.reason(reason);
        trail.changed("consent", ConsentWords.of(consent), null);
        Erasure erasure = consents.book(form.futureFile()).erasure(withdrawn, dictionary, Eraser.mark(actor, now));
        form.takeOut(erasure, reason, actor.id(), now);
        registrations.save(form);
        boolean unused = eraser.erasePaper(withdrawn, today);
    }

    /** Whether somebody takes back consents that lie by a form. */
    static boolean may(Registration form, Actor actor) {
        return RegistrationReaders.own(form, actor) || actor.may(Permission.RECORD_CONSENT);
    }
}
