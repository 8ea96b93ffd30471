package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.TriggerPolicy;
import org.kedang.profiles.spi.TriggerPolicies;

/** Reads which changes make tasks: the version in force or any other. */
@Question(needs = Permission.READ_POLICY)
public class ReadTriggers {
    private final TriggerPolicies policies;
    private final Clock clock;

    @Inject
    ReadTriggers(TriggerPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** @param version the version wanted, null for the one in force */
    public record Command(@Nullable Integer version) {}

    /**
     * @param active the number of the version in force today
     * @param versions newest first
     */
    public record Answer(TriggerPolicy policy, int active, List<TriggerPolicy> versions) {
        public Answer {
            versions = List.copyOf(versions);
        }
    }

    /** @throws Missing for a version there is not */
    public Answer read(Actor actor, Command command) {
        TriggerPolicy active = policies.active(BusinessDay.of(Instant.now(clock)));
        List<TriggerPolicy> versions = policies.versions();
        TriggerPolicy shown = VersionChoice.of(versions, active, command.version(), "policy", TriggerPolicy::version);
        return new Answer(shown, active.version(), versions);
    }
}
