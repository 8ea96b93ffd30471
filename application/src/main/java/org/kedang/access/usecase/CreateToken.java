package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.kedang.access.api.TokensChanged;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.AccessToken;
import org.kedang.access.spi.Tokens;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Makes an access token for oneself; its text is in the answer and nowhere else. */
@UseCase(needs = Permission.USE_OWN_ACCOUNT)
public class CreateToken {
    private final Tokens tokens;
    private final Happenings happenings;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * The wish.
     *
     * @param scope permissions out of one's own
     * @param days until it expires, 1 to 366
     */
    public record Command(String name, Set<Permission> scope, int days) {}

    /** @param text what the caller sends as Bearer; it cannot be shown again */
    public record Created(AccessToken token, String text) {}

    @Inject
    CreateToken(Tokens tokens, Happenings happenings, AuditTrail trail, Clock clock) {
        this.tokens = tokens;
        this.happenings = happenings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refused when the scope is beyond one's own rights, the expiry out of range, or there are too many */
    public Created create(Actor actor, Command command) {
        Instant now = Instant.now(clock);
        if (tokens.of(actor.id()).size() >= AccessToken.MOST_PER_PERSON) {
            throw new Refused(AccessRule.TOO_MANY_TOKENS, AccessToken.MOST_PER_PERSON);
        }
        AccessToken token = AccessToken.issue(
                UUID.randomUUID(),
                actor.id(),
                command.name(),
                command.scope(),
                actor.permissions(),
                now,
                now.plus(Duration.ofDays(command.days())));
        String text = AccessToken.PREFIX + Secret.next();
        tokens.add(token, Secret.hash(text));
        trail.subject("token", token.id(), token.name());
        trail.changed(
                "scope",
                null,
                token.scope().stream().map(Permission::name).sorted().toList().toString());
        trail.changed("expiresAt", null, token.expiresAt().toString());
        happenings.announce(new TokensChanged(actor.id()));
        return new Created(token, text);
    }
}
