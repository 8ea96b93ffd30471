package org.kedang.access.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kedang.access.api.LentAccess;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.GrantId;
import org.kedang.access.domain.GrantOrigin;
import org.kedang.access.domain.GrantRight;
import org.kedang.access.spi.Grants;
import org.kedang.kit.domain.EmployeeId;

/** A granted loan is a grant like every other, of the origin {@link GrantOrigin#LOAN}. */
@Dependent
public class LoanGrants implements LentAccess {
    private final Grants grants;

    @Inject
    LoanGrants(Grants grants) {
        this.grants = grants;
    }

    @Override
    public UUID open(Terms terms, EmployeeId by, Instant now) {
        Set<GrantRight> rights = EnumSet.of(GrantRight.READ);
        if (terms.printing()) {
            rights.add(GrantRight.PRINT);
        }
        Instant from = terms.from().isBefore(now) ? now : terms.from();
        AccessGrant grant = AccessGrant.give(
                GrantId.next(),
                new AccessGrant.Terms(
                        terms.borrower(),
                        terms.customers(),
                        terms.categories(),
                        rights,
                        terms.cap(),
                        from,
                        terms.until(),
                        GrantOrigin.LOAN,
                        terms.reason()),
                by,
                now);
        grants.add(grant);
        return grant.id().value();
    }

    @Override
    public boolean close(UUID access, EmployeeId by, String reason, Instant now) {
        Optional<AccessGrant> open = grants.find(new GrantId(access))
                .filter(grant ->
                        grant.state(now) == AccessGrant.State.HOLDS || grant.state(now) == AccessGrant.State.PLANNED);
        open.ifPresent(grant -> {
            grant.revoke(by, reason, now);
            grants.saveRevocation(grant);
        });
        return open.isPresent();
    }
}
