package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.GrantView;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.access.domain.GrantId;
import org.kedang.access.spi.Grants;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** Every grant of the firm for whoever audits, the last given first. Restricted files are not named to whom they do not exist. */
@Question(needs = Permission.READ_AUDIT)
public class ListAllGrants {
    private final Grants grants;
    private final GrantDesk desk;
    private final Visibilities visibilities;

    @Inject
    ListAllGrants(Grants grants, GrantDesk desk, Visibilities visibilities) {
        this.grants = grants;
        this.desk = desk;
        this.visibilities = visibilities;
    }

    /**
     * @param before only those given before this one; null for the last
     * @param limit 1 to 200
     */
    public record Command(@Nullable GrantId before, int limit) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    /** @param next to name in the following question; null when this is the last slice */
    public record Answer(List<GrantView> grants, @Nullable GrantId next) {
        public Answer {
            grants = List.copyOf(grants);
        }
    }

    public Answer list(Actor actor, Command command) {
        Visibility visibility = visibilities.of(actor);
        var found = grants.all(command.before(), command.limit() + 1);
        var slice = found.size() > command.limit() ? found.subList(0, command.limit()) : found;
        List<GrantView> views =
                desk.views(slice, (grant, card) -> !card.restricted() || visibility.knows(card.customer(), true));
        return new Answer(
                views, found.size() > slice.size() ? slice.get(slice.size() - 1).id() : null);
    }
}
