package org.kedang.profiles.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.RuleChangeId;

/** What an officer wishes the rules of the firm to say from a day on; handed in as a request, or rehearsed before. */
public sealed interface RuleWish
        permits ChangePolicy.Command,
                AmendChangePolicy.Command,
                ChangeTriggers.Command,
                ChangeStages.Command,
                AdoptProfile.Command {

    /** The newest version when the officer began. */
    int base();

    /** First day of the new version, tomorrow or later, not before the start of the newest one. */
    LocalDate startsOn();

    /** Why; not blank when it is handed in. */
    String note();

    /** Clause it rests on; may be blank. */
    String clause();

    /** The returned request this stands for; null for a new one. */
    @Nullable
    RuleChangeId mends();
}
