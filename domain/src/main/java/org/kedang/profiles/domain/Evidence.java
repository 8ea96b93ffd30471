package org.kedang.profiles.domain;

import java.time.Instant;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.EvidenceType;

/**
 * One paper that proves a change (002 §5.2; 000 附件上传规范), without its bytes. Stored once, never altered.
 *
 * @param name as the person called it, without folders
 * @param sha256 fingerprint of the bytes, 64 hexadecimal digits
 * @param kind what it is, as who handed it in says
 */
public record Evidence(
        EvidenceId id,
        CustomerId customer,
        String name,
        EvidenceType type,
        long size,
        String sha256,
        EmployeeId by,
        Instant at,
        PaperKind kind) {
    /** Most bytes of one paper: 10 MB. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Most papers of one request. */
    public static final int MOST = 10;

    public Evidence {
        name = type.plain(name);
    }

    /** A paper of no kind in particular. */
    public Evidence(
            EvidenceId id,
            CustomerId customer,
            String name,
            EvidenceType type,
            long size,
            String sha256,
            EmployeeId by,
            Instant at) {
        this(id, customer, name, type, size, sha256, by, at, PaperKind.OTHER);
    }
}
