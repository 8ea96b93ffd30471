package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.FirmProfile;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.spi.ChangePolicies;
import org.kedang.profiles.spi.FirmProfiles;
import org.kedang.profiles.spi.Policies;

/** Reads the ready sets of rules and which of them the firm goes by. */
@Question(needs = Permission.READ_POLICY)
public class ReadProfiles {
    private final FirmProfiles profiles;
    private final Policies policies;
    private final ChangePolicies changes;
    private final Clock clock;

    /** Nothing to say. */
    public record Command() {}

    /**
     * @param changes how data change today
     * @param newest number of the newest version of the opening policy, started or not
     */
    public record Answer(List<FirmProfile> profiles, OpeningPolicy active, ChangePolicy changes, int newest) {
        public Answer {
            profiles = List.copyOf(profiles);
        }
    }

    @Inject
    ReadProfiles(FirmProfiles profiles, Policies policies, ChangePolicies changes, Clock clock) {
        this.profiles = profiles;
        this.policies = policies;
        this.changes = changes;
        this.clock = clock;
    }

    public Answer read(Actor actor, Command command) {
        LocalDate today = BusinessDay.of(Instant.now(clock));
        return new Answer(
                profiles.all(),
                policies.active(today),
                changes.active(today),
                policies.versions().get(0).version());
    }
}
