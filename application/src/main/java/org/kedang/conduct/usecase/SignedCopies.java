package org.kedang.conduct.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kedang.conduct.domain.AgreementSignature;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.SignatureId;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.conduct.spi.Signatures;

/** Puts a signature and the text it stands under together. */
@Dependent
class SignedCopies {
    private final Signatures signatures;
    private final ConductTexts texts;

    @Inject
    SignedCopies(Signatures signatures, ConductTexts texts) {
        this.signatures = signatures;
        this.texts = texts;
    }

    Optional<SignedCopy> find(SignatureId id) {
        return signatures.find(id).map(this::copy);
    }

    private SignedCopy copy(AgreementSignature signature) {
        ConductText text = texts.versions(TextKind.AGREEMENT).stream()
                .filter(one -> one.version() == signature.version())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no agreement " + signature.version()));
        return new SignedCopy(
                signature, text.title(), text.paragraphs(), text.hash().equals(signature.textHash()));
    }
}
