package org.kedang.approvals.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.domain.ApprovalsRule;
import org.kedang.approvals.domain.Deputyship;
import org.kedang.approvals.domain.Person;
import org.kedang.approvals.spi.Deputyships;
import org.kedang.kit.domain.BusinessCalendar;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.TimeOrderedId;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Names who decides in one's own place for some days: 代理审批 (002 §5.2). */
@UseCase(needs = Permission.DECIDE_APPROVAL)
public class NameDeputy {

    /**
     * @param deputy his employee number
     * @param from first day, today or later
     * @param until last day, at most 92 days from the first
     * @param reason leave, travel; may be empty
     */
    public record Command(String deputy, @Nullable LocalDate from, @Nullable LocalDate until, String reason) {}

    private final Deputyships deputyships;
    private final Seats seats;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    NameDeputy(Deputyships deputyships, Seats seats, Outbox outbox, AuditTrail trail, Clock clock) {
        this.deputyships = deputyships;
        this.seats = seats;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @return its id
     * @throws org.kedang.kit.domain.Refused when the days are not allowed, are taken, or the deputy may not decide
     */
    public UUID name(Actor actor, Command command) {
        LocalDate from = command.from();
        LocalDate until = command.until();
        if (from == null || until == null) {
            throw new Refused(ApprovalsRule.DEPUTY_DAYS);
        }
        Person deputy = seats.decider(command.deputy());
        trail.subject("deputy", deputy.id(), deputy.name());
        trail.reason(command.reason());
        Deputyship named = Deputyship.named(
                TimeOrderedId.next(),
                Seats.alone(actor),
                deputy,
                from,
                until,
                command.reason(),
                BusinessCalendar.dayOf(Instant.now(clock)));
        deputyships.add(named);
        trail.changed("days", null, from + " – " + until);
        outbox.notify(
                deputy.id(),
                "deputyNamed",
                "/approvals/deputies.xhtml",
                Map.of(
                        "principal", actor.name(),
                        "from", from.toString(),
                        "until", until.toString()));
        return named.id();
    }
}
