package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.spi.OneTimeLinks;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/**
 * Makes a one-time link by which an employee chooses his password. Nobody else ever chooses it for him; the old password
 * holds until he has, but whoever is signed in with it or holds one of his tokens is put out at once.
 */
@UseCase(needs = Permission.UNLOCK_ACCOUNT)
public class ResetPassword {
    /** How long the link opens. */
    public static final Duration LIFE = Duration.ofHours(24);

    private final OneTimeLinks links;
    private final People people;
    private final OpenDoors doors;
    private final AuditTrail trail;
    private final Clock clock;

    /** For whom. */
    public record Command(EmployeeId employee) {}

    /** @param code goes into the link {@code /access/password.xhtml?code=…}; shown once */
    public record Link(String code, Instant expiresAt) {}

    @Inject
    ResetPassword(OneTimeLinks links, People people, OpenDoors doors, AuditTrail trail, Clock clock) {
        this.links = links;
        this.people = people;
        this.doors = doors;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refused {@code NOT_EMPLOYED} for leavers */
    public Link reset(Actor actor, Command command) {
        Person person =
                people.person(command.employee()).orElseThrow(() -> new Missing("employee", command.employee()));
        trail.subject("account", person.id(), person.number() + " " + person.name());
        if (!person.active()) {
            throw new Refused(AccessRule.NOT_EMPLOYED, person.number());
        }
        String code = Secret.next();
        Instant now = Instant.now(clock);
        Instant expiresAt = now.plus(LIFE);
        links.addPasswordLink(Secret.hash(code), person.id(), expiresAt);
        doors.close(person.id(), now);
        return new Link(code, expiresAt);
    }
}
