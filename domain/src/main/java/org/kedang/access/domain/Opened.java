package org.kedang.access.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Secrecy;

/**
 * One thing that opens files to somebody beyond his roles, in part and for a time.
 *
 * @param grant the grant; null for the right to judge, which lasts exactly as long as the decision waits for him
 * @param customers whose files
 * @param rights which acts
 * @param categories which of the six categories (001 二); never 5 nor 6
 * @param cap the highest secrecy of a file it opens
 * @param from first instant
 * @param until first instant at which it no longer holds; null for the right to judge
 */
public record Opened(
        @Nullable GrantId grant,
        Set<CustomerId> customers,
        Set<GrantRight> rights,
        Set<Integer> categories,
        Secrecy cap,
        Instant from,
        @Nullable Instant until) {
    public Opened {
        customers = Set.copyOf(customers);
        rights = Set.copyOf(rights);
        categories = Set.copyOf(categories);
        if (categories.stream().anyMatch(AccessGrant.CLOSED::contains)) {
            throw new IllegalArgumentException("categories " + categories);
        }
    }

    /** The right to read what one has to judge: everything but the closed categories, whatever the secrecy. */
    public static Opened toJudge(Set<CustomerId> customers) {
        return new Opened(
                null, customers, Set.of(GrantRight.READ), AccessGrant.OPEN, Secrecy.CONFIDENTIAL, Instant.MIN, null);
    }

    /** Whether it holds at the instant. */
    public boolean holds(Instant now) {
        return !now.isBefore(from) && (until == null || now.isBefore(until));
    }

    /** Whether it opens the permission on the file at the instant. */
    public boolean opens(Permission permission, FileFacts file, Instant now) {
        return holds(now)
                && customers.contains(file.customer())
                && file.secrecy().compareTo(cap) <= 0
                && rights.stream().anyMatch(right -> right.permission() == permission);
    }
}
