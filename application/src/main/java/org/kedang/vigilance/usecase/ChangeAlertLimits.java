package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.vigilance.domain.AlertLimits;
import org.kedang.vigilance.domain.AlertPolicy;
import org.kedang.vigilance.spi.AlertPolicies;

/** The security officer says anew from where on reading is unusual. It counts at once; the audit officers are told. */
@UseCase(needs = Permission.DECIDE_ALERT)
public class ChangeAlertLimits {
    private final AlertPolicies policies;
    private final People people;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ChangeAlertLimits(AlertPolicies policies, People people, Outbox outbox, AuditTrail trail, Clock clock) {
        this.policies = policies;
        this.people = people;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param base the newest version when the officer began
     * @param note why; not blank
     */
    public record Command(int base, AlertLimits limits, String note) {}

    /**
     * The version that was made.
     *
     * @throws Stale when there is a newer version than {@code base}
     * @throws org.kedang.kit.domain.Refused as {@link AlertPolicy#next} says
     */
    public int change(Actor actor, Command command) {
        AlertPolicy newest = policies.versions().get(0);
        trail.subject("policy", "alerts", "alerts " + newest.version());
        if (newest.version() != command.base()) {
            throw new Stale(command.base(), newest.version());
        }
        String note = command.note().replace("\0", "");
        AlertPolicy next = newest.next(
                command.limits(), note, actor.number() + " " + actor.name(), FirmDay.of(Instant.now(clock)));
        policies.add(next);
        trail.reason(next.note());
        trail.changed("alerts", newest.limits().summary(), next.limits().summary());
        Map<String, String> words = Map.of(
                "by", actor.number() + " " + actor.name(),
                "version", Integer.toString(next.version()),
                "reason", next.note());
        for (Person officer : people.withRole(Role.AUDIT_OFFICER)) {
            outbox.notify(officer.id(), "alertLimitsChanged", "/vigilance/limits.xhtml", words);
        }
        return next.version();
    }
}
