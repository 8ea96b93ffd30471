package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.kedang.access.spi.Sessions;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Ends the session of this browser. */
@UseCase(needs = Permission.USE_OWN_ACCOUNT)
public class SignOut {
    private final Sessions sessions;
    private final AuditTrail trail;
    private final Clock clock;

    /** @param session the record of the session to end */
    public record Command(UUID session) {}

    @Inject
    SignOut(Sessions sessions, AuditTrail trail, Clock clock) {
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    public void signOut(Actor actor, Command command) {
        trail.subject("account", actor.id(), actor.number() + " " + actor.name());
        sessions.end(actor.id(), command.session(), Instant.now(clock));
    }
}
