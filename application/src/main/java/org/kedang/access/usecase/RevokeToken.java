package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kedang.access.api.TokensChanged;
import org.kedang.access.domain.AccessToken;
import org.kedang.access.spi.Tokens;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Revokes one of one's own tokens; it opens nothing from this moment. */
@UseCase(needs = Permission.USE_OWN_ACCOUNT)
public class RevokeToken {
    private final Tokens tokens;
    private final Happenings happenings;
    private final AuditTrail trail;
    private final Clock clock;

    /** @param token its id */
    public record Command(UUID token) {}

    @Inject
    RevokeToken(Tokens tokens, Happenings happenings, AuditTrail trail, Clock clock) {
        this.tokens = tokens;
        this.happenings = happenings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Missing when one has no such living token */
    public void revoke(Actor actor, Command command) {
        trail.subject("token", command.token(), "-");
        AccessToken token = tokens.revoke(actor.id(), command.token(), Instant.now(clock))
                .orElseThrow(() -> new Missing("token", command.token()));
        trail.subject("token", token.id(), token.name());
        happenings.announce(new TokensChanged(actor.id()));
    }
}
