package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;

/** What the actor himself has signed, with its text. */
@Question(needs = Permission.USE_OWN_ACCOUNT)
public class ReadOwnSignature {
    private final SignedCopies copies;

    @Inject
    ReadOwnSignature(SignedCopies copies) {
        this.copies = copies;
    }

    public record Command(SignatureId id) {}

    /** @throws Missing when there is none he may see */
    public SignedCopy read(Actor actor, Command command) {
        return copies.find(command.id())
                .filter(one -> one.signature().employee().equals(actor.id()))
                .orElseThrow(() -> new Missing("signature", command.id()));
    }
}
