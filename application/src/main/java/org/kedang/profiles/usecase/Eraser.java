package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.ErasedValue;
import org.kedang.profiles.domain.Erasure;
import org.kedang.profiles.domain.Figure;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.TypedFields;
import org.kedang.profiles.spi.Consents;
import org.kedang.profiles.spi.Evidences;
import org.kedang.profiles.spi.OldPapers;
import org.kedang.profiles.spi.Policies;

/**
 * Takes sensitive values out of a file and overwrites them wherever the portal has kept them (PIPL 47). That there was one, when
 * it was erased and by whom stays in the history; the value stays nowhere.
 */
@Dependent
class Eraser {
    private final FileUpdate update;
    private final OldPapers papers;
    private final Consents consents;
    private final Evidences evidences;
    private final Policies policies;
    private final AuditTrail trail;

    @Inject
    Eraser(
            FileUpdate update,
            OldPapers papers,
            Consents consents,
            Evidences evidences,
            Policies policies,
            AuditTrail trail) {
        this.update = update;
        this.papers = papers;
        this.consents = consents;
        this.evidences = evidences;
        this.policies = policies;
        this.trail = trail;
    }

    /** What stands in place of what is erased now. */
    static ErasedValue mark(Actor actor, Instant now) {
        return new ErasedValue(BusinessDay.of(now), actor.name() + " " + actor.number());
    }

    /** Out of the file as it stands, with a version that tells so, and out of everything older; nothing where nothing is said. */
    void erase(CustomerFile file, Erasure erasure, Dictionary dictionary, String reason, Actor actor, Instant now) {
        if (erasure.none()) {
            return;
        }
        if (!erasure.removed(file.values()).equals(file.values())) {
            FileVersion version = file.takeOut(erasure, dictionary, reason, actor.id(), BusinessDay.of(now), now);
            update.write(file, version, dictionary);
        }
        overwrite(file, erasure);
    }

    /** Out of everything older than the file as it stands. */
    void overwrite(CustomerFile file, Erasure erasure) {
        OldPapers.Changed changed = papers.erase(file.id(), names(file), erasure);
        if (!changed.nothing()) {
            trail.changed(
                    "erased",
                    null,
                    String.join(
                                    " ",
                                    Stream.concat(erasure.codes().stream(), erasure.shared().stream())
                                            .sorted()
                                            .toList())
                            + " · " + changed.versions() + " / " + changed.forms() + " / " + changed.requests() + " / "
                            + changed.rows());
        }
    }

    private static Set<String> names(CustomerFile file) {
        TypedFields typed = file.typed();
        Set<String> names = new HashSet<>(Set.of(file.number().value(), typed.name()));
        names.add(typed.creditCode());
        file.aliases().stream().map(Alias::value).forEach(names::add);
        names.remove("");
        return names;
    }

    /** Papers of consents that were taken back so long ago that the policy has them erased; the number of them. */
    int eraseDuePapers(LocalDate today, int limit) {
        BigDecimal days = paperDays(today);
        if (days == null) {
            return 0;
        }
        int erased = 0;
        for (Consent consent : consents.withPaperUntil(today.minusDays(days.longValue()), limit)) {
            erased += erasePaper(consent, today) ? 1 : 0;
        }
        return erased;
    }

    private @Nullable BigDecimal paperDays(LocalDate today) {
        return policies.active(today)
                .terms()
                .figure(Figure.CONSENT_PAPER)
                .map(Figure::value)
                .orElse(null);
    }

    /**
     * The paper of a withdrawn consent, where the policy does not let the firm keep it and no other consent rests on it.
     *
     * @param today the day on which it is asked
     */
    boolean erasePaper(Consent withdrawn, LocalDate today) {
        Consent.Withdrawal withdrawal = withdrawn.withdrawal();
        BigDecimal days = paperDays(today);
        if (withdrawal == null
                || days == null
                || withdrawal.on().plusDays(days.longValue()).isAfter(today)) {
            return false;
        }
        boolean needed = consents.ofCustomer(withdrawn.customer()).stream()
                .anyMatch(other -> other.inForce() && other.paper().equals(withdrawn.paper()));
        if (needed || !evidences.erase(withdrawn.paper())) {
            return false;
        }
        trail.changed("erasedPaper", null, withdrawn.paper().toString());
        return true;
    }
}
