package org.kedang.profiles.web;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceContent;

/** The bytes of papers over REST, in and out. */
final class EvidenceBodies {
    private static final int MEGA = 1024 * 1024;

    private EvidenceBodies() {}

    /** @throws Refused {@code EVIDENCE_TOO_LARGE} as soon as there is a byte too many */
    static byte[] read(@Nullable InputStream body) throws IOException {
        byte[] bytes = RegistrationsResource.present(body).readNBytes(Evidence.MOST_BYTES + 1);
        if (bytes.length > Evidence.MOST_BYTES) {
            throw new Refused(ChangeRule.EVIDENCE_TOO_LARGE, Evidence.MOST_BYTES / MEGA);
        }
        return bytes;
    }

    /** For saving under its name, kept nowhere on the way. */
    static Response send(Evidence evidence, EvidenceContent content) {
        return Response.ok(content.bytes(), evidence.type().mediaType())
                .header("Content-Disposition", EvidenceDownload.disposition(evidence.name()))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
