package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kedang.approvals.api.DeputyView;
import org.kedang.approvals.spi.Deputyships;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** Who stood or stands in for the actor, and for whom he does; the latest first. */
@Question(needs = Permission.DECIDE_APPROVAL)
public class ListDeputies {
    /** At most so many are listed. */
    public static final int MOST = 100;

    /** Nothing to say: one's own. */
    public record Command() {}

    private final Deputyships deputyships;
    private final Clock clock;

    @Inject
    ListDeputies(Deputyships deputyships, Clock clock) {
        this.deputyships = deputyships;
        this.clock = clock;
    }

    public List<DeputyView> list(Actor actor, Command command) {
        LocalDate today = BusinessCalendar.dayOf(Instant.now(clock));
        return deputyships.of(actor.id(), MOST).stream()
                .map(one -> new DeputyView(
                        one.id(),
                        one.principalName(),
                        one.deputyName(),
                        one.from(),
                        one.until(),
                        one.reason(),
                        one.endedAt() != null,
                        one.overlaps(today, today),
                        one.principal().equals(actor.id())))
                .toList();
    }
}
