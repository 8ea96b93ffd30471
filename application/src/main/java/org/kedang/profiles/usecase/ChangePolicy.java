package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.PolicyContent;
import org.kedang.profiles.domain.RuleChangeId;

/**
 * Asks for the next version of the opening policy (002 §5.1). Granted by the general manager, it counts from tomorrow at the
 * earliest, so that whatever was handed in before, and all of today, keeps the version it began with; earlier versions stay
 * as they are.
 */
@UseCase(needs = Permission.CHANGE_POLICY)
public class ChangePolicy {
    private final RuleDrafts drafts;
    private final RuleDesk desk;

    @Inject
    ChangePolicy(RuleDrafts drafts, RuleDesk desk) {
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
            PolicyContent content,
            LocalDate startsOn,
            String note,
            String clause,
            @Nullable RuleChangeId mends)
            implements RuleWish {
        /** A new request. */
        public Command(int base, PolicyContent content, LocalDate startsOn, String note, String clause) {
            this(base, content, startsOn, note, clause, null);
        }
    }

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Refused as {@link OpeningPolicy#next} says; POLICY_NOBODY_DECIDES for a stage and POLICY_NOBODY_VERIFIES for a
     *     verifier nobody in the firm could act for; FIELD_UNKNOWN for a tier that asks a field there is not; as {@link RuleDesk#propose} says
     */
    public RuleChangeRef change(Actor actor, Command command) {
        return desk.propose(actor, drafts.of(actor, command), command.mends());
    }
}
