package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.spi.StagePolicies;

/** Makes the next version of the stage policy. It counts from tomorrow at the earliest; moves that were made stay. */
@UseCase(needs = Permission.CHANGE_POLICY)
public class ChangeStages {
    private final StagePolicies policies;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ChangeStages(StagePolicies policies, AuditTrail trail, Clock clock) {
        this.policies = policies;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param base the newest version when the officer began
     * @param moves from each stage, where to
     * @param startsOn first day of the new version, tomorrow or later, not before the start of the newest one
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     */
    public record Command(
            int base, Map<LifeStage, Set<LifeStage>> moves, LocalDate startsOn, String note, String clause) {
        public Command {
            moves = Map.copyOf(moves);
        }
    }

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Refused as {@link StagePolicy#next} says
     */
    public StagePolicy change(Actor actor, Command command) {
        StagePolicy latest = policies.versions().get(0);
        if (latest.version() != command.base()) {
            throw new Stale(command.base(), latest.version());
        }
        trail.subject("policy", "stages " + (latest.version() + 1), "stages v" + (latest.version() + 1));
        LocalDate tomorrow = BusinessDay.of(Instant.now(clock)).plusDays(1);
        if (command.startsOn().isBefore(tomorrow)) {
            throw new Refused(ProfileRule.POLICY_STARTS_TOO_EARLY, tomorrow.toString());
        }
        StagePolicy next = latest.next(
                command.moves(),
                new DictionaryNote(
                        command.startsOn(),
                        actor.number() + " " + actor.name(),
                        Storable.text(command.clause()).strip(),
                        Storable.text(command.note()).strip()));
        policies.add(next);
        trail.reason(next.note());
        trail.changed("stages", latest.moves().toString(), next.moves().toString());
        trail.changed("startsOn", latest.startsOn().toString(), next.startsOn().toString());
        return next;
    }
}
