package org.kedang.profiles.domain;

import java.time.Instant;
import org.kedang.kit.domain.EmployeeId;

/**
 * One step in the life of a registration.
 *
 * @param text the question of a return, the note of a signature, the number on the card, the reason of a withdrawal; empty otherwise
 */
public record RegistrationStep(Kind kind, Instant at, EmployeeId by, String text) {

    /** What happened. */
    public enum Kind {
        STARTED,
        SUBMITTED,
        RETURNED,
        WITHDRAWN,
        VERIFIED,
        SIGNED,
        RATED,
        PAPERS_ACCEPTED,
        NUMBER_WRITTEN,
        /** a consent was taken back: what it was about has left the form (PIPL 15) */
        CONSENT_WITHDRAWN,
        FILED
    }
}
