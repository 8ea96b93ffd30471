package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.access.api.GrantView;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.access.spi.Grants;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** Into whose files the actor was let, and until when; the last given first. */
@Question(needs = Permission.USE_GRANTS)
public class ListOwnGrants {
    private static final int MOST = 200;

    private final Grants grants;
    private final GrantDesk desk;
    private final Visibilities visibilities;

    @Inject
    ListOwnGrants(Grants grants, GrantDesk desk, Visibilities visibilities) {
        this.grants = grants;
        this.desk = desk;
        this.visibilities = visibilities;
    }

    public record Command() {}

    public List<GrantView> list(Actor actor, Command command) {
        Visibility visibility = visibilities.of(actor);
        return desk.views(
                grants.ofGrantee(actor.id(), MOST),
                (grant, card) -> visibility.knows(card.customer(), card.restricted()));
    }
}
