package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.vigilance.api.OwnNarrowing;
import org.kedang.vigilance.spi.Alerts;

/** Why one's own reading is limited to own customers; empty when it is not. */
@Question(needs = Permission.USE_OWN_ACCOUNT)
public class ReadOwnNarrowing {
    private final Alerts alerts;

    @Inject
    ReadOwnNarrowing(Alerts alerts) {
        this.alerts = alerts;
    }

    public record Command() {}

    /** The last alert first. */
    public List<OwnNarrowing> read(Actor actor, Command command) {
        if (!alerts.narrowed().contains(actor.id())) {
            return List.of();
        }
        return alerts.narrowing(actor.id()).stream()
                .map(alert -> new OwnNarrowing(alert.cause().kind(), alert.raisedAt()))
                .toList();
    }
}
