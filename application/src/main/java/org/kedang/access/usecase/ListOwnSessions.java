package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kedang.access.domain.SessionRecord;
import org.kedang.access.spi.Sessions;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** The browsers one is signed in with. */
@Question(needs = Permission.USE_OWN_ACCOUNT)
public class ListOwnSessions {
    private final Sessions sessions;
    private final Clock clock;

    @Inject
    ListOwnSessions(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Living sessions, latest first. */
    public List<SessionRecord> list(Actor actor) {
        Instant now = Instant.now(clock);
        return sessions.openSince(actor.id(), now.minus(SessionRecord.IDLE)).stream()
                .filter(session -> session.alive(now))
                .toList();
    }
}
