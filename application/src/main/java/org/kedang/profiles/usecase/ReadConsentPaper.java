package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.ConsentId;
import org.kedang.profiles.domain.ConsentRule;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.spi.Consents;
import org.kedang.profiles.spi.Evidences;

/** Hands out the paper that proves a consent. */
@Question(needs = Permission.READ_FILE, sensitive = true)
public class ReadConsentPaper {
    private final Consents consents;
    private final Evidences evidences;
    private final AuditTrail trail;

    @Inject
    ReadConsentPaper(Consents consents, Evidences evidences, AuditTrail trail) {
        this.consents = consents;
        this.evidences = evidences;
        this.trail = trail;
    }

    public record Command(CustomerId customer, ConsentId consent) implements Concerns {}

    public record Paper(Evidence evidence, EvidenceContent content) {}

    /**
     * @throws Missing when the customer has no such consent
     * @throws Refused {@code CONSENT_PAPER_ERASED}
     */
    public Paper read(Command command, Actor actor) {
        Evidence evidence = consents.find(command.consent())
                .filter(found -> found.customer().equals(command.customer()))
                .flatMap(
                        found -> evidences.find(List.of(found.paper())).stream().findFirst())
                .orElseThrow(() -> new Missing("consent", command.consent()));
        trail.subject("customer", command.customer(), evidence.name());
        return new Paper(
                evidence,
                EvidenceContent.of(evidences
                        .bytes(evidence.id())
                        .orElseThrow(() -> new Refused(ConsentRule.CONSENT_PAPER_ERASED))));
    }
}
