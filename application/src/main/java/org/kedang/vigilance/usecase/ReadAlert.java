package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.access.api.People;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.vigilance.api.AlertDetail;
import org.kedang.vigilance.domain.AccessAlert;
import org.kedang.vigilance.domain.AlertId;
import org.kedang.vigilance.domain.Footprint;
import org.kedang.vigilance.spi.Alerts;
import org.kedang.vigilance.spi.Footprints;

/** One alert with its files by number and what the person did in that time. Looking at somebody's steps is logged. */
@Question(needs = Permission.SEE_ALERTS, sensitive = true)
public class ReadAlert {
    /** Most steps that are shown; files are counted beyond. */
    private static final int STEPS = 1000;

    private final Alerts alerts;
    private final Footprints footprints;
    private final AlertDesk desk;
    private final People people;
    private final AuditTrail trail;

    @Inject
    ReadAlert(Alerts alerts, Footprints footprints, AlertDesk desk, People people, AuditTrail trail) {
        this.alerts = alerts;
        this.footprints = footprints;
        this.desk = desk;
        this.people = people;
        this.trail = trail;
    }

    public record Command(AlertId alert) {}

    /** @throws Missing when there is no such alert */
    public AlertDetail read(Actor actor, Command command) {
        AccessAlert alert = alerts.find(command.alert()).orElseThrow(() -> new Missing("alert", command.alert()));
        trail.subject("alert", alert.id(), desk.label(alert.cause().person()));
        List<Footprint> prints = footprints.of(
                alert.cause().person(),
                null,
                alert.extent().from(),
                alert.extent().until().plusMillis(1),
                RaiseAlert.MOST);
        return new AlertDetail(
                desk.view(alert, people.person(alert.cause().person()).orElse(null)),
                alert.cause().policyVersion(),
                desk.files(prints),
                desk.steps(prints.subList(0, Math.min(STEPS, prints.size()))),
                desk.rulings(alert),
                actor.may(Permission.DECIDE_ALERT)
                        && !alert.state().last()
                        && !alert.cause().person().equals(actor.id()));
    }
}
