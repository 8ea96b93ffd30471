package org.kedang.conduct.domain;

import java.io.Serializable;
import java.time.Instant;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * That somebody signed a version of the agreement (F25; 003-Q 五; 003-S 四). Never changed, never taken back.
 *
 * @param name the signer's name on that day
 * @param textHash hash of the text he signed
 * @param address network address he signed from
 */
public record AgreementSignature(
        SignatureId id,
        EmployeeId employee,
        String number,
        String name,
        int version,
        String textHash,
        Instant signedAt,
        String address,
        Handwriting hand)
        implements Serializable {

    /** Who signs, as the firm knows him. */
    public record Signer(EmployeeId id, String number, String name, String address) {}

    /**
     * Signs.
     *
     * @param shownHash hash of the text that was shown to him
     * @param readToEnd whether he read it to its end
     * @throws Refused {@code NOT_READ_TO_END}, {@code TEXT_IS_ANOTHER} when another version came into force meanwhile, and as
     *     {@link Handwriting#of}
     */
    public static AgreementSignature sign(
            ConductText text,
            String shownHash,
            boolean readToEnd,
            Signer signer,
            Handwriting.Way way,
            String mark,
            Instant now) {
        if (!text.hash().equals(shownHash)) {
            throw new Refused(ConductRule.TEXT_IS_ANOTHER);
        }
        if (!readToEnd) {
            throw new Refused(ConductRule.NOT_READ_TO_END);
        }
        return new AgreementSignature(
                SignatureId.next(),
                signer.id(),
                signer.number(),
                signer.name(),
                text.version(),
                text.hash(),
                now,
                signer.address(),
                Handwriting.of(way, mark, signer.name()));
    }
}
