package org.kedang.kit.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Notices;

/** Puts own notices among the read ones. */
@UseCase(needs = Permission.USE_INBOX)
public class MarkNoticesRead {
    private final Notices notices;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    MarkNoticesRead(Notices notices, AuditTrail trail, Clock clock) {
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param notice null for all of one's own */
    public record Command(@Nullable UUID notice) {}

    /** @throws Missing when the notice is not one's own or does not exist */
    public void mark(Actor actor, Command command) {
        UUID notice = command.notice();
        trail.subject("notice", notice == null ? "*" : notice, actor.number());
        int marked = notices.markRead(actor.id(), notice, clock.instant());
        if (notice != null && marked == 0) {
            throw new Missing("notice", notice);
        }
    }
}
