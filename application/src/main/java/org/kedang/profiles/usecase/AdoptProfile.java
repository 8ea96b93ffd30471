package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.RuleChangeId;

/**
 * Asks that the firm take up another ready set of rules from a day on (002 §8.3): chains, numbers, words, papers, fields,
 * triggers, stages and the papers of a renaming. Requests begun before keep theirs, files keep everything written in them.
 */
@UseCase(needs = Permission.CHANGE_POLICY)
public class AdoptProfile {
    private final RuleDrafts drafts;
    private final RuleDesk desk;

    @Inject
    AdoptProfile(RuleDrafts drafts, RuleDesk desk) {
        this.drafts = drafts;
        this.desk = desk;
    }

    /**
     * @param base the newest version of the opening policy when the officer began
     * @param profile code of the profile
     * @param startsOn first day, tomorrow or later, not before the start of the newest versions
     * @param note why; not blank
     * @param mends the returned request this stands for; null for a new one
     */
    public record Command(int base, String profile, LocalDate startsOn, String note, @Nullable RuleChangeId mends)
            implements RuleWish {
        /** The clause is the profile's own. */
        @Override
        public String clause() {
            return "";
        }

        /** A new request. */
        public Command(int base, String profile, LocalDate startsOn, String note) {
            this(base, profile, startsOn, note, null);
        }
    }

    /**
     * @throws Stale when there is a newer version than {@code base}
     * @throws Missing for a profile the product does not bring along
     * @throws Refused POLICY_STARTS_TOO_EARLY, POLICY_NOTE_MISSING, POLICY_UNCHANGED, POLICY_NOBODY_DECIDES,
     *     POLICY_NOBODY_VERIFIES, DICTIONARY_STARTS_TOO_EARLY
     */
    public RuleChangeRef adopt(Actor actor, Command command) {
        return desk.propose(actor, drafts.of(actor, command), command.mends());
    }
}
