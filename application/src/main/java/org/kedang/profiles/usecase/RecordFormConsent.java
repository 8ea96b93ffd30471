package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Dictionaries;

/**
 * The author notes down on his form that a person has consented in writing to sensitive data of his (PIPL 29; C19). The consent
 * goes into the file with the form; the paper is one that lies by the form.
 */
@UseCase(needs = Permission.REGISTER_CUSTOMER)
public class RecordFormConsent {
    private final Forms forms;
    private final ConsentDesk desk;
    private final Dictionaries dictionaries;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    RecordFormConsent(Forms forms, ConsentDesk desk, Dictionaries dictionaries, AuditTrail trail, Clock clock) {
        this.forms = forms;
        this.desk = desk;
        this.dictionaries = dictionaries;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param person who consented
     * @param givenOn the day, not after today
     * @param fields codes of sensitive fields; the purpose is the one the dictionary states today
     * @param paper laid to the form before
     */
    public record Command(
            RegistrationId form, String person, LocalDate givenOn, List<String> fields, EvidenceId paper) {
        public Command {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @throws Refused {@code NOT_AUTHOR}, {@code WRONG_STATE}, {@code CONSENT_PERSON_MISSING}, {@code CONSENT_DATE},
     *     {@code CONSENT_FIELD}, {@code CONSENT_FIELDS_MISSING}, {@code CONSENT_PAPER_MISSING}
     */
    public ConsentId record(Command command, Actor actor) {
        Registration form = forms.find(command.form());
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        if (!RegistrationReaders.own(form, actor)) {
            throw new Refused(FileRule.NOT_AUTHOR);
        }
        if (!form.state().open()) {
            throw new Refused(FileRule.WRONG_STATE);
        }
        Instant now = Instant.now(clock);
        Consent consent = desk.record(
                form.futureFile(),
                command.person(),
                command.givenOn(),
                command.fields(),
                command.paper(),
                dictionaries.active(BusinessDay.of(now)),
                actor,
                now);
        trail.changed("consent", null, ConsentWords.of(consent));
        return consent.id();
    }
}
