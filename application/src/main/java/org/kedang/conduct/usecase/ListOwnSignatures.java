package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.conduct.spi.Signatures;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** What the actor has signed, the newest first. */
@Question(needs = Permission.USE_OWN_ACCOUNT)
public class ListOwnSignatures {
    private final Signatures signatures;

    @Inject
    ListOwnSignatures(Signatures signatures) {
        this.signatures = signatures;
    }

    public record Command() {}

    public record Line(SignatureId id, int version, Instant signedAt, Handwriting.Way way, String hash) {}

    public List<Line> list(Actor actor, Command command) {
        return signatures.of(actor.id()).stream()
                .map(one -> new Line(
                        one.id(), one.version(), one.signedAt(), one.hand().way(), one.textHash()))
                .toList();
    }
}
