package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.RuleProposal;
import org.kedang.profiles.domain.StagePolicy;
import org.kedang.profiles.spi.StagePolicies;

/** Asks for the next version of the stage policy. Granted, it counts from tomorrow at the earliest; moves that were made stay. */
@UseCase(needs = Permission.CHANGE_POLICY)
public class ChangeStages {
    private final StagePolicies policies;
    private final RuleDesk desk;
    private final AuditTrail trail;

    @Inject
    ChangeStages(StagePolicies policies, RuleDesk desk, AuditTrail trail) {
        this.policies = policies;
        this.desk = desk;
        this.trail = trail;
    }

    /**
     * @param base the newest version when the officer began
     * @param moves from each stage, where to
     * @param startsOn first day of the new version, tomorrow or later, not before the start of the newest one
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     * @param mends the returned request this stands for; null for a new one
     */
    public record Command(
            int base,
            Map<LifeStage, Set<LifeStage>> moves,
            LocalDate startsOn,
            String note,
            String clause,
            @Nullable RuleChangeId mends) {
        public Command {
            moves = Map.copyOf(moves);
        }
    }

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Refused as {@link StagePolicy#next} says
     */
    public RuleChangeRef change(Actor actor, Command command) {
        StagePolicy latest = policies.versions().get(0);
        RuleDesk.demandNewest(command.base(), latest.version());
        desk.demandTomorrow(command.startsOn());
        DictionaryNote about = RuleDesk.about(actor, command.startsOn(), command.note(), command.clause());
        StagePolicy next = latest.next(command.moves(), about);
        RuleChangeRef asked = desk.propose(
                actor,
                RuleChange.Kind.STAGES,
                "业务阶段 v" + next.version(),
                RuleProposal.of(next),
                about,
                command.mends());
        trail.changed("stages", latest.moves().toString(), next.moves().toString());
        trail.changed("startsOn", latest.startsOn().toString(), next.startsOn().toString());
        return asked;
    }
}
