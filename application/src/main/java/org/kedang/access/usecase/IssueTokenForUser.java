package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.kedang.access.api.Actors;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.api.TokensChanged;
import org.kedang.access.domain.AccessToken;
import org.kedang.access.spi.Tokens;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** The operator at the server makes a token for an employee: all the employee may, for a limited time. */
@UseCase(needs = Permission.RUN_JOBS)
public class IssueTokenForUser {
    private final People people;
    private final Actors actors;
    private final Tokens tokens;
    private final Happenings happenings;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * For whom.
     *
     * @param number employee number
     * @param days until it expires, 1 to 366
     */
    public record Command(String number, String name, int days) {}

    @Inject
    IssueTokenForUser(
            People people, Actors actors, Tokens tokens, Happenings happenings, AuditTrail trail, Clock clock) {
        this.people = people;
        this.actors = actors;
        this.tokens = tokens;
        this.happenings = happenings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Missing when nobody active has the number */
    public CreateToken.Created issue(Actor operator, Command command) {
        Instant now = Instant.now(clock);
        Person person = people.byNumber(command.number())
                .filter(Person::active)
                .orElseThrow(() -> new Missing("employee", command.number()));
        Actor owner = actors.actorOf(person.id(), Actor.Channel.COMMAND_LINE, operator.address())
                .orElseThrow(() -> new Missing("employee", command.number()));
        AccessToken token = AccessToken.issue(
                UUID.randomUUID(),
                owner.id(),
                command.name(),
                owner.permissions(),
                owner.permissions(),
                now,
                now.plus(Duration.ofDays(command.days())));
        String text = AccessToken.PREFIX + Secret.next();
        tokens.add(token, Secret.hash(text));
        trail.subject("token", token.id(), token.name() + " (" + person.number() + " " + person.name() + ")");
        trail.changed("expiresAt", null, token.expiresAt().toString());
        happenings.announce(new TokensChanged(owner.id()));
        return new CreateToken.Created(token, text);
    }
}
