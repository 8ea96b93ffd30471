package org.kedang.profiles.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.domain.ChangePolicy;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRule;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.PaperDemand;

/** What every renaming 更名通知 must be, asked for the first time or again (F20; 003-M 三). */
final class Renaming {
    /** The one field it is about. */
    static final String NAME = "name";

    private static final String PERSON = "PERSON";
    private static final int YEARS_BACK = 10;

    private Renaming() {}

    /** The first day a renaming may be dated: the notice may have lain for years. */
    static LocalDate first(LocalDate today) {
        return today.minusYears(YEARS_BACK);
    }

    /** Whether this customer takes a new name by a renaming alone: the papers are those of firms, a person has none of them. */
    static boolean demanded(FieldValues present, ChangePolicy policy) {
        return !policy.renaming().isEmpty()
                && !present.text("customerType").equals(PERSON)
                && !present.text(NAME).isEmpty();
    }

    /**
     * A change that is no renaming leaves the name, or writes the same name otherwise, or corrects it after a paper that
     * shows it.
     *
     * @param keys by which a customer with some values is recognised
     * @throws Refused {@code NAME_BY_RENAMING}
     */
    static void demandNone(
            ChangeRequest.Wish wish,
            FieldValues present,
            ChangePolicy policy,
            Function<FieldValues, List<DuplicateKey>> keys) {
        if (!wish.change().fields().contains(NAME)
                || !demanded(present, policy)
                || wish.evidence().stream().anyMatch(paper -> paper.kind().provesName())) {
            return;
        }
        FieldValues renamed = present.with(NAME, wish.change().after().text(NAME));
        if (!keys.apply(renamed).equals(keys.apply(present))) {
            throw new Refused(ChangeRule.NAME_BY_RENAMING);
        }
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
