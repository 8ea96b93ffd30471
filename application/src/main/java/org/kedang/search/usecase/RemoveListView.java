package org.kedang.search.usecase;

import jakarta.inject.Inject;
import java.util.UUID;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;
import org.kedang.search.api.ListView;
import org.kedang.search.spi.ListViews;

/** Forgets a kept question of one's own. */
@UseCase(needs = Permission.SEARCH_CUSTOMERS)
public class RemoveListView {
    private final ListViews views;
    private final AuditTrail trail;

    /** Which one. */
    public record Command(UUID view) {}

    @Inject
    RemoveListView(ListViews views, AuditTrail trail) {
        this.views = views;
        this.trail = trail;
    }

    /** @throws Missing when the actor keeps none with that id */
    public void remove(Actor actor, Command command) {
        ListView gone =
                views.remove(actor.id(), command.view()).orElseThrow(() -> new Missing("listView", command.view()));
        trail.subject("listView", gone.id(), gone.name());
    }
}
