package org.kedang.vigilance.usecase;

import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.Visibilities;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.vigilance.domain.VigilanceRule;

/**
 * A page reports that it kept its reader from printing or copying content he has no right to take along (ACC-19; NTF-10). The
 * browser says so, so it is a hint and no proof.
 */
@UseCase(needs = Permission.USE_OWN_ACCOUNT)
public class ReportBlockedAct {
    private final FileCards cards;
    private final Visibilities visibilities;
    private final AuditTrail trail;

    @Inject
    ReportBlockedAct(FileCards cards, Visibilities visibilities, AuditTrail trail) {
        this.cards = cards;
        this.visibilities = visibilities;
        this.trail = trail;
    }

    /** What was tried. */
    public enum Act {
        PRINT,
        COPY
    }

    /** @param customer whose file was on the page; null where several were */
    public record Command(@Nullable Act act, @Nullable CustomerId customer) {}

    /** @throws Refused BLOCKED_ACT_UNKNOWN when it does not say which act */
    public void report(Actor actor, Command command) {
        Act act = command.act();
        if (act == null) {
            throw new Refused(VigilanceRule.BLOCKED_ACT_UNKNOWN);
        }
        CustomerId customer = command.customer();
        if (customer != null) {
            FileCards.Card card = cards.cards(Set.of(customer)).get(customer);
            if (card != null && visibilities.of(actor).knows(customer, card.restricted())) {
                trail.subject("customer", customer, card.number());
            }
        }
        trail.changed("blocked", null, act.name());
    }
}
