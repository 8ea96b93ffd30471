package org.kedang.access.spi;

import java.time.Instant;
import java.util.Optional;
import org.kedang.kit.domain.EmployeeId;

/** Links that open a door once: for the first officers, and for choosing a password. Kept as SHA-256 only. */
public interface OneTimeLinks {

    /** Whether the set-up link would open now. */
    boolean setUpAlive(byte[] hash, Instant now);

    /** Uses the set-up link up; false when it is unknown, used or expired. */
    boolean useSetUp(byte[] hash, Instant now);

    /** Makes a link for choosing a password; earlier ones of the employee die. */
    void addPasswordLink(byte[] hash, EmployeeId employee, Instant expiresAt);

    /** Whom the password link would let in now. */
    Optional<EmployeeId> passwordLinkAlive(byte[] hash, Instant now);

    /** Uses the password link up; empty when it is unknown, used or expired. */
    Optional<EmployeeId> usePasswordLink(byte[] hash, Instant now);
}
