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

    /**
     * @param active the number of the version in force today
     * @param newest the newest version, started or not
     */
    public record Answer(ChangePolicy policy, int active, ChangePolicy newest) {}

    /** @throws Missing for a version there is not */
    public Answer read(Actor actor, Command command) {
        ChangePolicy active = policies.active(BusinessDay.of(Instant.now(clock)));
        List<ChangePolicy> versions = policies.versions();
        ChangePolicy shown =
                VersionChoice.of(versions, active, command.version(), "changePolicy", ChangePolicy::version);
        return new Answer(shown, active.version(), versions.get(0));
    }
}
