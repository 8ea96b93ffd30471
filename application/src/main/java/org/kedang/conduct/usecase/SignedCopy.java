package org.kedang.conduct.usecase;

import java.util.List;
import org.kedang.conduct.domain.AgreementSignature;

/**
 * A signed agreement.
 *
 * @param paragraphs the text of the signed version
 * @param sound whether the stored text still has the signed hash
 */
public record SignedCopy(AgreementSignature signature, String title, List<String> paragraphs, boolean sound) {
    public SignedCopy {
        paragraphs = List.copyOf(paragraphs);
    }
}
