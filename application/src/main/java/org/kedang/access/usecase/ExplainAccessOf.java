package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.util.Locale;
import org.kedang.access.api.AccessReasons;
import org.kedang.access.api.Actors;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.People;
import org.kedang.access.api.Visibilities;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;

/**
 * Tells security officer and auditor why another person can, or cannot, see a file. Every such question is logged. An officer
 * learns of the customer no more than the number he named himself.
 */
@Question(needs = Permission.EXPLAIN_ACCESS, sensitive = true)
public class ExplainAccessOf {
    private final FileCards cards;
    private final People people;
    private final Actors actors;
    private final Visibilities visibilities;
    private final Explaining explaining;
    private final AuditTrail trail;

    @Inject
    ExplainAccessOf(
            FileCards cards,
            People people,
            Actors actors,
            Visibilities visibilities,
            Explaining explaining,
            AuditTrail trail) {
        this.cards = cards;
        this.people = people;
        this.actors = actors;
        this.visibilities = visibilities;
        this.explaining = explaining;
        this.trail = trail;
    }

    /**
     * @param number customer number
     * @param person employee number
     */
    public record Command(String number, String person) {}

    /** @throws Missing when there is no such customer, none the actor may know of, or nobody of that number */
    public AccessReasons explain(Actor actor, Command command) {
        String number = command.number().strip().toUpperCase(Locale.ROOT).replace("\0", "");
        FileCards.Card card = cards.numbered(number)
                .filter(found -> !found.restricted() || visibilities.of(actor).knows(found.customer(), true))
                .orElseThrow(() -> new Missing("customer", number));
        trail.subject("customer", card.customer(), card.number() + " " + card.name());
        Actor whom = people.byNumber(command.person().strip())
                .flatMap(person -> actors.actorOf(person.id(), Actor.Channel.PORTAL, "-"))
                .orElseThrow(() -> new Missing("employee", command.person()));
        trail.changed("explained", null, whom.number() + " " + whom.name());
        return explaining.reasons(
                whom, card.customer(), visibilities.of(actor).knows(card.customer(), card.restricted()) ? card : null);
    }
}
