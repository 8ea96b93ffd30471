package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Deputyship;
import org.kedang.approvals.spi.Deputyships;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Ends one's own deputyship before its last day (002 §5.2). */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class EndDeputy {

    /** @param id the deputyship */
    public record Command(UUID id) {}

    private final Deputyships deputyships;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    EndDeputy(Deputyships deputyships, AuditTrail trail, Clock clock) {
        this.deputyships = deputyships;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @throws Missing when there is no such deputyship, or the actor has no part in it
     * @throws Refused when he is the deputy, not the one stood in for
     */
    public void end(Actor actor, Command command) {
        Deputyship found = deputyships
                .find(command.id())
                .filter(one ->
                        one.principal().equals(actor.id()) || one.deputy().equals(actor.id()))
                .orElseThrow(() -> new Missing("deputy", command.id()));
        trail.subject("deputy", found.deputy(), found.deputyName());
        if (!found.principal().equals(actor.id())) {
            throw new Refused(ApprovalsRule.NOT_YOUR_DEPUTY);
        }
        if (found.endedAt() != null) {
            trail.nothing();
            return;
        }
        found.end(Instant.now(clock));
        deputyships.changed(found);
        trail.changed("days", found.from() + " – " + found.until(), null);
    }
}
