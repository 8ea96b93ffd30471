package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ChangeContent;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.RuleChangeId;

/**
 * Asks for the next version of the change policy (002 §5.2): whom changes of which fields pass, how far ahead they may be dated, and
 * the papers of a renaming. Granted by the general manager, it counts from tomorrow at the earliest; a request that was handed in
 * keeps its stages.
 */
@UseCase(needs = Permission.CHANGE_POLICY)
public class AmendChangePolicy {
    private final RuleDrafts drafts;
    private final RuleDesk desk;

    @Inject
    AmendChangePolicy(RuleDrafts drafts, RuleDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /**
     * @param base the newest version when the officer began
     * @param startsOn first day of the new version, tomorrow or later, not before the start of the newest one
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     * @param mends the returned request this stands for; null for a new one
     */
    public record Command(
            int base,
            ChangeContent content,
            LocalDate startsOn,
            String note,
            String clause,
            @Nullable RuleChangeId mends)
            implements RuleWish {}

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Refused as {@link ChangePolicy#next} says; POLICY_NOBODY_DECIDES for a stage nobody in the firm could act for, FIELD_UNKNOWN
     *     for a group there is not; as {@link RuleDesk#propose} says
     */
    public RuleChangeRef change(Actor actor, Command command) {
        return desk.propose(actor, drafts.of(actor, command), command.mends());
    }
}
