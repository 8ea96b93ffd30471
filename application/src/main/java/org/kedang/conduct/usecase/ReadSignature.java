package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;

/** What somebody has signed, with its text; for whoever answers for the agreements or audits. */
@Question(needs = Permission.READ_CONDUCT, sensitive = true)
public class ReadSignature {
    private final SignedCopies copies;
    private final AuditTrail trail;

    @Inject
    ReadSignature(SignedCopies copies, AuditTrail trail) {
        this.copies = copies;
        this.trail = trail;
    }

    public record Command(SignatureId id) {}

    /** @throws Missing when there is none he may see */
    public SignedCopy read(Actor actor, Command command) {
        SignedCopy copy = copies.find(command.id()).orElseThrow(() -> new Missing("signature", command.id()));
        trail.subject(
                "signature",
                command.id(),
                copy.signature().number() + " " + copy.signature().name());
        return copy;
    }
}
