package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
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

    /**
     * @param active the number of the version in force today
     * @param versions newest first
     */
    public record Answer(OpeningPolicy policy, int active, List<OpeningPolicy> versions) {
        public Answer {
            versions = List.copyOf(versions);
        }
    }

    @Inject
    ReadPolicy(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws Missing for a version there is not */
    public Answer read(Actor actor, Command command) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        OpeningPolicy active = policies.active(today);
        // the list is read afresh, so that a version made a moment ago is there
        List<OpeningPolicy> all = policies.versions();
        OpeningPolicy shown = VersionChoice.of(all, active, command.version(), "policy", OpeningPolicy::version);
        return new Answer(shown, active.version(), all);
    }
}
