package org.kedang.access.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kedang.access.domain.AccessToken;
import org.kedang.kit.domain.EmployeeId;

/** The access tokens, found by the SHA-256 of their text. */
public interface Tokens {
    void add(AccessToken token, byte[] hash);

    Optional<AccessToken> byHash(byte[] hash);

    /** Not revoked ones, expired or not, latest first. */
    List<AccessToken> of(EmployeeId employee);

    /** @return the token as it was, empty when the employee has no such living token */
    Optional<AccessToken> revoke(EmployeeId employee, UUID id, Instant at);

    /** Revokes all living tokens of the employee; none is fine. */
    void revokeAll(EmployeeId employee, Instant at);

    /** Notes its use; durable by itself. */
    void used(UUID id, Instant at);
}
