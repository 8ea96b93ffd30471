package org.kedang.profiles.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.kedang.profiles.domain.Figure;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.TierRule;

/** How long a file may be a provisional one (C26). */
final class ProvisionalTerm {
    /** So many working days before the last one the owner is reminded, where the policy says nothing. */
    static final int REMINDER = 5;

    private ProvisionalTerm() {}

    /** Days from the opening on; 0 for ever. */
    static int days(OpeningPolicy policy) {
        return policy.tier(FileTier.PROVISIONAL).map(TierRule::maxDays).orElse(0);
    }

    /**
     * The last day; none where it may stay provisional for ever.
     *
     * @param since the day the file came into being, or was taken over from an older system
     */
    static Optional<LocalDate> lastDay(LocalDate since, OpeningPolicy policy) {
        int days = days(policy);
        return days == 0 ? Optional.empty() : Optional.of(since.plusDays(days));
    }

    /** Working days before the last one on which the owner is reminded. */
    static int reminder(OpeningPolicy policy) {
        return policy.terms()
                .figure(Figure.PROVISIONAL_REMINDER)
                .map(Figure::value)
                .map(BigDecimal::intValue)
                .filter(days -> days > 0)
                .orElse(REMINDER);
    }
}
