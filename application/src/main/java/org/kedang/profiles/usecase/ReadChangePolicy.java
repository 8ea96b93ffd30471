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
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.spi.ChangePolicies;

/** Reads how the data of filed customers change: the version in force or any other. */
@Question(needs = Permission.READ_POLICY)
public class ReadChangePolicy {
    private final ChangePolicies policies;
    private final Clock clock;

    @Inject
    ReadChangePolicy(ChangePolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** @param version the version wanted, null for the one in force */
    public record Command(@Nullable Integer version) {}

    /** @throws Missing for a version there is not */
    public VersionsShown<ChangePolicy> read(Actor actor, Command command) {
        return VersionChoice.shown(
                policies.versions(),
                policies.active(BusinessDay.of(Instant.now(clock))),
                command.version(),
                "changePolicy",
                ChangePolicy::version);
    }
}
