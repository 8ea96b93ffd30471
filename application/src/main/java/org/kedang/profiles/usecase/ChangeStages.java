package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.LifeStage;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.StagePolicy;

/** Asks for the next version of the stage policy. Granted, it counts from tomorrow at the earliest; moves that were made stay. */
@UseCase(needs = Permission.CHANGE_POLICY)
public class ChangeStages {
    private final RuleDrafts drafts;
    private final RuleDesk desk;

    @Inject
    ChangeStages(RuleDrafts drafts, RuleDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
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
            @Nullable RuleChangeId mends)
            implements RuleWish {
        public Command {
            moves = Map.copyOf(moves);
        }
    }

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Refused as {@link StagePolicy#next} says
     */
    public RuleChangeRef change(Actor actor, Command command) {
        return desk.propose(actor, drafts.of(actor, command), command.mends());
    }
}
