package org.kedang.access.usecase;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.GrantId;
import org.kedang.access.spi.Grants;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.usecase.Stale;

/** Grants in a map. */
public final class InMemoryGrants implements Grants {
    private final Map<GrantId, AccessGrant> kept = new LinkedHashMap<>();

    private static AccessGrant copy(AccessGrant grant, long revision) {
        return new AccessGrant(
                grant.id(), grant.terms(), grant.givenBy(), grant.givenAt(), grant.revocation(), revision);
    }

    @Override
    public void add(AccessGrant grant) {
        kept.put(grant.id(), copy(grant, 1));
    }

    @Override
    public Optional<AccessGrant> find(GrantId id) {
        return Optional.ofNullable(kept.get(id)).map(one -> copy(one, one.revision()));
    }

    @Override
    public void saveRevocation(AccessGrant grant) {
        AccessGrant known = kept.get(grant.id());
        if (known == null || known.revision() != grant.revision()) {
            throw new Stale(grant.revision(), known == null ? -1 : known.revision());
        }
        kept.put(grant.id(), copy(grant, grant.revision() + 1));
    }

    @Override
    public List<AccessGrant> holding(EmployeeId grantee, Instant now) {
        return newest(
                grant -> grant.terms().grantee().equals(grantee) && grant.state(now) == AccessGrant.State.HOLDS,
                Integer.MAX_VALUE);
    }

    @Override
    public List<AccessGrant> ofFile(CustomerId customer, int limit) {
        return newest(grant -> grant.terms().customers().contains(customer), limit);
    }

    @Override
    public List<AccessGrant> ofGrantee(EmployeeId grantee, int limit) {
        return newest(grant -> grant.terms().grantee().equals(grantee), limit);
    }

    @Override
    public List<AccessGrant> all(@Nullable GrantId before, int limit) {
        return newest(grant -> before == null || grant.id().toString().compareTo(before.toString()) < 0, limit);
    }

    private List<AccessGrant> newest(Predicate<AccessGrant> wanted, int limit) {
        return kept.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing((AccessGrant grant) -> grant.id().toString())
                        .reversed())
                .limit(limit)
                .toList();
    }
}
