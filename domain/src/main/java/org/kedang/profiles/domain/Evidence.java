package org.kedang.profiles.domain;

import java.time.Instant;
import java.util.Locale;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;

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

    private static final int LONGEST_NAME = 120;

    public Evidence {
        name = plain(name, type);
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

    private static String plain(String name, EvidenceType type) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .filter(c -> "<>:\"|?*".indexOf(c) < 0)
                .forEach(clean::appendCodePoint);
        String kept = clean.toString().strip();
        int dot = kept.lastIndexOf('.');
        String stem = dot < 0 ? kept : kept.substring(0, dot);
        String ending = dot < 0 ? "" : kept.substring(dot);
        if (stem.isBlank()) {
            stem = "evidence";
        }
        if (!type.endings().contains(ending.toLowerCase(Locale.ROOT))) {
            stem = stem + ending;
            ending = type.endings().get(0);
        }
        int length = stem.codePointCount(0, stem.length());
        if (length > LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST_NAME));
        }
        return stem + ending;
    }
}
