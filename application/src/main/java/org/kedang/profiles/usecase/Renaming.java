package org.kedang.profiles.usecase;

import java.time.LocalDate;
import java.util.List;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.PaperDemand;

/** What every renaming 更名通知 must be, asked for the first time or again (F20; 003-M 三). */
final class Renaming {
    /** The one field it is about. */
    static final String NAME = "name";

    private static final int YEARS_BACK = 10;

    private Renaming() {}

    /** The first day a renaming may be dated: the notice may have lain for years. */
    static LocalDate first(LocalDate today) {
        return today.minusYears(YEARS_BACK);
    }

    /**
     * @throws Refused {@code RENAMING_PAPERS_MISSING} by paper, {@code RENAMING_ONLY_NAME}, {@code RENAMING_DATE} without a
     *     day or with one too far away
     */
    static void demand(ChangeRequest.Wish wish, LocalDate today, ChangePolicy policy) {
        if (!wish.change().groups().isEmpty()
                || !List.copyOf(wish.change().fields()).equals(List.of(NAME))) {
            throw new Refused(ChangeRule.RENAMING_ONLY_NAME);
        }
        LocalDate day = wish.effective();
        LocalDate last = today.plusDays(policy.farthestDays());
        if (day == null || day.isBefore(first(today)) || day.isAfter(last)) {
            throw new Refused(ChangeRule.RENAMING_DATE, first(today).toString(), last.toString());
        }
        PaperDemand.demandAll(policy.renaming(), wish.evidence());
    }
}
