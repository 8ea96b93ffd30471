package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.vigilance.domain.AlertPolicy;
import org.kedang.vigilance.spi.AlertPolicies;

/** From where on reading is unusual: the version in force and those before it. */
@Question(needs = Permission.SEE_ALERTS)
public class ReadAlertLimits {
    private final AlertPolicies policies;
    private final Clock clock;

    @Inject
    ReadAlertLimits(AlertPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    public record Command() {}

    /** @param versions all of them, the newest first */
    public record Answer(AlertPolicy active, List<AlertPolicy> versions) {
        public Answer {
            versions = List.copyOf(versions);
        }
    }

    public Answer read(Actor actor, Command command) {
        return new Answer(policies.active(FirmDay.of(Instant.now(clock))), policies.versions());
    }
}
