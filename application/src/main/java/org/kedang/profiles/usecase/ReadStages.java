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
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.spi.StagePolicies;

/** Reads between which stages of business customers may move: the version in force or any other. */
@Question(needs = Permission.READ_POLICY)
public class ReadStages {
    private final StagePolicies policies;
    private final Clock clock;

    @Inject
    ReadStages(StagePolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** @param version the version wanted, null for the one in force */
    public record Command(@Nullable Integer version) {}

    /** @throws Missing for a version there is not */
    public VersionsShown<StagePolicy> read(Actor actor, Command command) {
        return VersionChoice.shown(
                policies.versions(),
                policies.active(BusinessDay.of(Instant.now(clock))),
                command.version(),
                "policy",
                StagePolicy::version);
    }
}
