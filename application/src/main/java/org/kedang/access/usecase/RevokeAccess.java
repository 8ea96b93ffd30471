package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.kedang.access.api.People;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.GrantId;
import org.kedang.access.spi.Grants;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Gatekeeper;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Takes a grant back at once, for all its files; whoever had it is told. */
@UseCase(needs = Permission.GRANT_FILE)
public class RevokeAccess {
    private final Grants grants;
    private final GrantDesk desk;
    private final People people;
    private final Gatekeeper gatekeeper;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    RevokeAccess(Grants grants, GrantDesk desk, People people, Gatekeeper gatekeeper, AuditTrail trail, Clock clock) {
        this.grants = grants;
        this.desk = desk;
        this.people = people;
        this.gatekeeper = gatekeeper;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param customer one of the grant's customers */
    public record Command(CustomerId customer, GrantId grant, String reason) implements Concerns {}

    /**
     * @throws Missing when the customer has no such grant
     * @throws org.kedang.kit.domain.Refused {@code GRANT_OVER}, {@code GRANT_REASON_MISSING}
     */
    public void revoke(Command command, Actor actor) {
        AccessGrant grant = grants.find(command.grant())
                .filter(found -> found.terms().customers().contains(command.customer()))
                .orElseThrow(() -> new Missing("grant", command.grant()));
        Map<CustomerId, String> labels = desk.labels(grant.terms().customers());
        trail.subject("customer", command.customer(), labels.getOrDefault(command.customer(), "-"));
        for (CustomerId other : grant.customers()) {
            if (!other.equals(command.customer())) {
                gatekeeper.require(actor, Permission.GRANT_FILE, other);
                trail.also("customer", other, labels.getOrDefault(other, "-"));
            }
        }
        trail.reason(command.reason().strip());
        grant.revoke(actor.id(), command.reason().replace("\0", ""), Instant.now(clock));
        grants.saveRevocation(grant);
        String grantee = people.person(grant.terms().grantee())
                .map(person -> person.number() + " " + person.name())
                .orElse("-");
        trail.changed("grant", grantee + " – " + GrantTimes.words(grant.terms().until()), null);
        desk.tellRevoked(grant, actor.name());
    }
}
