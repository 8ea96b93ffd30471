package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EvidenceType;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.PaperKind;
import org.kedang.profiles.spi.Evidences;

/**
 * Stores a paper that will prove a change of this customer (000 附件上传规范). A request of the same person names it
 * afterwards; one that no request names within a day is forgotten.
 */
@UseCase(needs = Permission.REQUEST_CHANGE)
public class StoreEvidence {
    private final Evidences evidences;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    StoreEvidence(Evidences evidences, AuditTrail trail, Clock clock) {
        this.evidences = evidences;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param name of the file as its owner calls it
     * @param content the file
     * @param kind what it is
     */
    public record Command(CustomerId customer, String name, EvidenceContent content, PaperKind kind)
            implements Concerns {
        public Command(CustomerId customer, String name, EvidenceContent content) {
            this(customer, name, content, PaperKind.OTHER);
        }
    }

    /** @throws Refused {@code EVIDENCE_EMPTY}, {@code EVIDENCE_TOO_LARGE}, {@code EVIDENCE_TYPE} */
    public Evidence store(Command command, Actor actor) {
        byte[] bytes = command.content().bytes();
        String called = Storable.text(command.name());
        if (bytes.length == 0) {
            throw new Refused(ChangeRule.EVIDENCE_EMPTY);
        }
        if (bytes.length > Evidence.MOST_BYTES) {
            throw new Refused(ChangeRule.EVIDENCE_TOO_LARGE, Evidence.MOST_BYTES / 1024 / 1024);
        }
        EvidenceType type = EvidenceType.of(bytes).orElseThrow(() -> new Refused(ChangeRule.EVIDENCE_TYPE, called));
        Evidence evidence = new Evidence(
                EvidenceId.next(),
                command.customer(),
                called,
                type,
                bytes.length,
                sha256(bytes),
                actor.id(),
                Instant.now(clock),
                command.kind());
        evidences.add(evidence, bytes);
        trail.changed("evidence", null, evidence.name() + " " + evidence.sha256());
        return evidence;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
