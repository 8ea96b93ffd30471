package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.spi.Consents;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.Dictionaries;

/**
 * The person takes his consent back (PIPL 15): in the same transaction the values leave the file and are overwritten in all its
 * versions, in the form it came of, in change requests and in rows of imports (PIPL 47; C19).
 */
@UseCase(needs = Permission.RECORD_CONSENT)
public class WithdrawConsent {
    private final CustomerFiles files;
    private final Consents consents;
    private final Dictionaries dictionaries;
    private final Eraser eraser;
    private final ConsentTasks tasks;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    WithdrawConsent(
            CustomerFiles files,
            Consents consents,
            Dictionaries dictionaries,
            Eraser eraser,
            ConsentTasks tasks,
            AuditTrail trail,
            Clock clock) {
        this.files = files;
        this.consents = consents;
        this.dictionaries = dictionaries;
        this.eraser = eraser;
        this.tasks = tasks;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param on the day it was taken back, not before it was given, not after today
     * @param reason why, in at most 500 characters
     */
    public record Command(CustomerId customer, ConsentId consent, LocalDate on, String reason) implements Concerns {}

    /**
     * @throws org.kedang.kit.domain.Refused {@code CONSENT_WITHDRAWN}, {@code CONSENT_DATE}, {@code CONSENT_REASON_MISSING}
     * @throws org.kedang.kit.usecase.Stale when somebody else has withdrawn it, or changed the file, meanwhile
     * @throws Missing when the customer has no such consent
     */
    public void withdraw(Command command, Actor actor) {
        CustomerFile file =
                files.find(command.customer()).orElseThrow(() -> new Missing("customer", command.customer()));
        trail.subject("customer", file.id(), file.number() + " " + file.name());
        Consent consent = consents.find(command.consent())
                .filter(found -> found.customer().equals(file.id()))
                .orElseThrow(() -> new Missing("consent", command.consent()));
        Instant now = Instant.now(clock);
        Consent withdrawn =
                consent.withdrawn(command.on(), Storable.text(command.reason()), actor.id(), BusinessDay.of(now), now);
        consents.withdraw(withdrawn);
        String reason = command.reason().strip();
        trail.reason(reason);
        trail.changed("consent", ConsentWords.of(consent), null);
        LocalDate today = BusinessDay.of(now);
        Dictionary dictionary = dictionaries.active(today);
        eraser.erase(
                file,
                consents.book(file.id()).erasure(withdrawn, dictionary, Eraser.mark(actor, now)),
                dictionary,
                reason,
                actor,
                now);
        boolean unused = eraser.erasePaper(withdrawn, today);
        tasks.tell(file, reason, actor, now);
    }
}
