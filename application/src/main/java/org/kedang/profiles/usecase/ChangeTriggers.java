package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.RuleChangeId;
import org.kedang.profiles.domain.Trigger;
import org.kedang.profiles.domain.TriggerPolicy;

/**
 * Asks for the next version of the trigger policy. Granted, it counts from tomorrow at the earliest; earlier versions and the tasks they
 * made stay as they are.
 */
@UseCase(needs = Permission.CHANGE_POLICY)
public class ChangeTriggers {
    private final RuleDrafts drafts;
    private final RuleDesk desk;

    @Inject
    ChangeTriggers(RuleDrafts drafts, RuleDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /**
     * @param base the newest version when the officer began
     * @param escalation whose holder gets overdue tasks without a superior
     * @param startsOn first day of the new version, tomorrow or later, not before the start of the newest one
     * @param note why; not blank
     * @param clause clause it rests on, may be blank
     * @param mends the returned request this stands for; null for a new one
     */
    public record Command(
            int base,
            List<Trigger> triggers,
            Role escalation,
            LocalDate startsOn,
            String note,
            String clause,
            @Nullable RuleChangeId mends)
            implements RuleWish {
        public Command {
            triggers = List.copyOf(triggers);
        }
    }

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Refused as {@link TriggerPolicy#next} says; FIELD_UNKNOWN for a field or table there is not,
     *     POLICY_NOBODY_DECIDES for a role nobody in the firm holds
     */
    public RuleChangeRef change(Actor actor, Command command) {
        return desk.propose(actor, drafts.of(actor, command), command.mends());
    }
}
