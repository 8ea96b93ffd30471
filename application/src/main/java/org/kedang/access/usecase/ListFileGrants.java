package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.GrantView;
import org.kedang.access.api.Openings;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.access.spi.Grants;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;

/** Who was let into a customer's file, why and until when; the last given first. */
@Question(needs = Permission.READ_GRANTS)
public class ListFileGrants {
    private static final int MOST = 200;

    private final Grants grants;
    private final GrantDesk desk;
    private final FileCards cards;
    private final Visibilities visibilities;
    private final Openings openings;

    @Inject
    ListFileGrants(Grants grants, GrantDesk desk, FileCards cards, Visibilities visibilities, Openings openings) {
        this.grants = grants;
        this.desk = desk;
        this.cards = cards;
        this.visibilities = visibilities;
        this.openings = openings;
    }

    /**
     * @param file whose file
     * @param mayGrant whether the reader may let others in
     */
    public record Answer(FileCards.Card file, List<GrantView> grants, boolean mayGrant) {
        public Answer {
            grants = List.copyOf(grants);
        }
    }

    /** @throws Missing when there is no such file */
    public Answer list(CustomerId customer, Actor actor) {
        FileCards.Card file = cards.cards(List.of(customer)).get(customer);
        if (file == null) {
            throw new Missing("customer", customer);
        }
        Visibility visibility = visibilities.of(actor);
        List<GrantView> views = desk.views(
                grants.ofFile(customer, MOST),
                (grant, card) ->
                        card.customer().equals(customer) || visibility.knows(card.customer(), card.restricted()));
        return new Answer(file, views, openings.open(actor, Permission.GRANT_FILE, customer));
    }
}
