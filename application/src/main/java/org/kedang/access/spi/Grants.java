package org.kedang.access.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.GrantId;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;

/** The grants. Nothing is ever deleted: who was let in ten years ago can be named. */
public interface Grants {

    void add(AccessGrant grant);

    Optional<AccessGrant> find(GrantId id);

    /**
     * Keeps that a grant was taken back.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else changed it meanwhile
     */
    void saveRevocation(AccessGrant grant);

    /** What holds for somebody at the instant. */
    List<AccessGrant> holding(EmployeeId grantee, Instant now);

    /** Those of one file, over and planned ones too, the last given first. */
    List<AccessGrant> ofFile(CustomerId customer, int limit);

    /** Those of one person, over and planned ones too, the last given first. */
    List<AccessGrant> ofGrantee(EmployeeId grantee, int limit);

    /**
     * All, the last given first.
     *
     * @param before only those given before this one; null for the last
     */
    List<AccessGrant> all(@Nullable GrantId before, int limit);
}
