package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import org.kedang.access.api.Reauthentication;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.ConductRule;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.Handwriting;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.conduct.spi.Signatures;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Signs the agreement in force (F25): read to its end, the password once more, the name typed or drawn. */
@UseCase(needs = Permission.USE_OWN_ACCOUNT)
public class SignAgreement {
    private final ConductShelf shelf;
    private final Signatures signatures;
    private final Reauthentication reauthentication;
    private final AuditTrail trail;

    @Inject
    SignAgreement(ConductShelf shelf, Signatures signatures, Reauthentication reauthentication, AuditTrail trail) {
        this.shelf = shelf;
        this.signatures = signatures;
        this.reauthentication = reauthentication;
        this.trail = trail;
    }

    /**
     * @param hash of the text that was shown
     * @param readToEnd whether it was read to its end
     * @param mark the typed name, or the strokes as an SVG path
     * @param password his own
     */
    public record Command(String hash, boolean readToEnd, Handwriting.Way way, String mark, String password) {}

    /**
     * @throws Refused {@code NOTHING_TO_SIGN}, {@code ALREADY_SIGNED}, as {@link AgreementSignature#sign} and as
     *     {@link Reauthentication#prove}
     */
    public SignatureId sign(Actor actor, Command command) {
        ConductText text = shelf.agreement().orElseThrow(() -> new Refused(ConductRule.NOTHING_TO_SIGN));
        trail.subject("agreement", text.version(), text.title());
        if (signatures.standing(actor.id()).signed() >= text.version()) {
            throw new Refused(ConductRule.ALREADY_SIGNED, text.version());
        }
        AgreementSignature signature = AgreementSignature.sign(
                text,
                command.hash(),
                command.readToEnd(),
                new AgreementSignature.Signer(actor.id(), actor.number(), actor.name(), actor.address()),
                command.way(),
                command.mark(),
                shelf.now());
        reauthentication.prove(actor, command.password());
        signatures.add(signature);
        trail.changed(
                "signature", null, "v" + text.version() + " " + command.way() + " sha256 " + signature.textHash());
        return signature.id();
    }
}
