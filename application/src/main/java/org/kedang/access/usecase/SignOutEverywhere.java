package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.spi.Sessions;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Ends all of one's own sessions; the one in use may stay. */
@UseCase(needs = Permission.USE_OWN_ACCOUNT)
public class SignOutEverywhere {
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    /** @param stay the record of the session that stays; null ends this one too */
    public record Command(@Nullable UUID stay) {}

    @Inject
    SignOutEverywhere(Sessions sessions, AuditTrail trail, Clock clock) {
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    public void signOut(Actor actor, Command command) {
        trail.subject("account", actor.id(), actor.number() + " " + actor.name());
        sessions.endAll(actor.id(), command.stay(), Instant.now(clock));
    }
}
