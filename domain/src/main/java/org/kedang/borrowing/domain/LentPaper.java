package org.kedang.borrowing.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;

/**
 * One paper of a lent file as it was when it was lent.
 *
 * @param customer whose file it belongs to
 * @param paper its identity
 * @param name what it is called
 * @param sha256 fingerprint at lending, 64 hexadecimal digits
 * @param found what the check at return has found; null before
 */
public record LentPaper(CustomerId customer, UUID paper, String name, String sha256, @Nullable Found found) {

    /** What became of a lent paper. */
    public enum Found {
        /** the very same bytes */
        SAME,
        /** other bytes than were lent */
        CHANGED,
        /** there is no such paper any more */
        GONE
    }

    /** The same paper after the check. */
    public LentPaper checked(Found outcome) {
        return new LentPaper(customer, paper, name, sha256, outcome);
    }
}
