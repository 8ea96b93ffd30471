package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.access.api.AccessReasons;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.Visibilities;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;

/** 为什么能看、为什么不能看: tells whoever may know of a file why it is open to him, or closed. */
@Question(needs = Permission.SEE_EXISTENCE)
public class ExplainOwnAccess {
    private final FileCards cards;
    private final Visibilities visibilities;
    private final Explaining explaining;

    @Inject
    ExplainOwnAccess(FileCards cards, Visibilities visibilities, Explaining explaining) {
        this.cards = cards;
        this.visibilities = visibilities;
        this.explaining = explaining;
    }

    /** @throws Missing when there is no such file, or none the actor may know of */
    public AccessReasons explain(CustomerId customer, Actor actor) {
        FileCards.Card card = cards.cards(List.of(customer)).get(customer);
        if (card == null || (card.restricted() && !visibilities.of(actor).knows(customer, true))) {
            throw new Missing("customer", customer);
        }
        return explaining.reasons(actor, customer, card);
    }
}
