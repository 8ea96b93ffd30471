package org.kedang.profiles.domain;

import java.time.Instant;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * What was checked with the customer before his data became a file (002 §3.2; C03).
 *
 * @param confirmedBy who at the customer confirmed, in his own name
 * @param at when he confirmed
 * @param note what was said; may be empty
 * @param by who asked him
 */
public record Verification(String confirmedBy, Means means, Instant at, String note, EmployeeId by) {

    /** How the customer was reached. */
    public enum Means {
        PHONE,
        VISIT,
        MAIL
    }

    /** @throws Refused by {@link FileRule#VERIFICATION_MISSING} when nobody is named */
    public Verification {
        confirmedBy = confirmedBy.strip();
        note = note.strip();
        if (confirmedBy.isEmpty()) {
            throw new Refused(FileRule.VERIFICATION_MISSING);
        }
    }
}
