package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.VersionsShown;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.spi.Policies;

/** Reads how files are opened: the policy in force or any other version. */
@Question(needs = Permission.READ_POLICY)
public class ReadPolicy {
    private final Policies policies;
    private final Clock clock;

    /** @param version the version wanted, null for the one in force */
    public record Command(@Nullable Integer version) {
        public static Command active() {
            return new Command(null);
        }
    }

    @Inject
    ReadPolicy(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws Missing for a version there is not */
    public VersionsShown<OpeningPolicy> read(Actor actor, Command command) {
        // the list is read afresh, so that a version made a moment ago is there
        return VersionChoice.shown(
                policies.versions(),
                policies.active(BusinessDay.of(Instant.now(clock))),
                command.version(),
                "policy",
                OpeningPolicy::version);
    }
}
