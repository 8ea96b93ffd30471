package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;

/** Notes down that a person has consented in writing to sensitive data of his in a customer's file (PIPL 29; C19). */
@UseCase(needs = Permission.RECORD_CONSENT)
public class RecordConsent {
    private final FileViews files;
    private final ConsentDesk desk;
    private final Dictionaries dictionaries;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    RecordConsent(FileViews files, ConsentDesk desk, Dictionaries dictionaries, AuditTrail trail, Clock clock) {
        this.files = files;
        this.desk = desk;
        this.dictionaries = dictionaries;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param person who consented
     * @param givenOn the day, not after today
     * @param fields codes of sensitive fields; the purpose is the one the dictionary states today
     * @param paper stored for this customer before
     */
    public record Command(CustomerId customer, String person, LocalDate givenOn, List<String> fields, EvidenceId paper)
            implements Concerns {
        public Command {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @throws Refused {@code CONSENT_PERSON_MISSING}, {@code CONSENT_DATE}, {@code CONSENT_FIELD},
     *     {@code CONSENT_FIELDS_MISSING}, {@code CONSENT_PAPER_MISSING}
     * @throws Missing when there is no such file
     */
    public ConsentId record(Command command, Actor actor) {
        FileViews.FileRow row =
                files.read(command.customer()).orElseThrow(() -> new Missing("customer", command.customer()));
        trail.subject("customer", row.id(), row.number() + " " + row.typed().name());
        Instant now = Instant.now(clock);
        Consent consent = desk.record(
                row.id(),
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
