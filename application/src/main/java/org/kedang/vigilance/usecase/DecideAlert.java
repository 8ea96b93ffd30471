package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.vigilance.domain.AccessAlert;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.AlertState;
import org.kedang.vigilance.spi.Alerts;

/** A security officer decides about an alert, with a reason, never about himself (S23). */
@UseCase(needs = Permission.DECIDE_ALERT)
public class DecideAlert {
    private final Alerts alerts;
    private final AlertDesk desk;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    DecideAlert(Alerts alerts, AlertDesk desk, AuditTrail trail, Clock clock) {
        this.alerts = alerts;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param rulings how many decisions the officer saw */
    public record Command(AlertId alert, AlertState verdict, String reason, int rulings) {}

    /**
     * @throws Missing when there is no such alert
     * @throws Stale when somebody decided meanwhile
     * @throws org.kedang.kit.domain.Refused as {@link AccessAlert#decide} says
     */
    public void decide(Actor actor, Command command) {
        AccessAlert alert = alerts.find(command.alert()).orElseThrow(() -> new Missing("alert", command.alert()));
        trail.subject("alert", alert.id(), desk.label(alert.cause().person()));
        if (command.rulings() != alert.rulings().size()) {
            throw new Stale(command.rulings(), alert.rulings().size());
        }
        AlertState before = alert.state();
        boolean narrow = alert.narrowing();
        String reason = command.reason().replace("\0", "");
        trail.reason(reason.strip());
        alert.decide(command.verdict(), actor.id(), reason, Instant.now(clock));
        alerts.saveRuling(alert);
        trail.changed("state", before.name(), alert.state().name());
        if (narrow != alert.narrowing()) {
            trail.changed("narrowed", Boolean.toString(narrow), Boolean.toString(alert.narrowing()));
        }
        if (narrow && alerts.narrowing(alert.cause().person()).isEmpty()) {
            desk.tellFreed(
                    alert, alert.rulings().get(alert.rulings().size() - 1).reason());
        }
    }
}
