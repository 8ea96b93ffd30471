package org.kedang.conduct.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of a {@link AgreementSignature}. */
public record SignatureId(UUID value) implements Serializable {

    public static SignatureId next() {
        return new SignatureId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
