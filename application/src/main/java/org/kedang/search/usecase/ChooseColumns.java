package org.kedang.search.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.search.api.ListColumn;
import org.kedang.search.spi.ListViews;

/** Chooses for oneself which columns the list of customers shows. */
@UseCase(needs = Permission.SEARCH_CUSTOMERS)
public class ChooseColumns {
    private final ListViews views;
    private final AuditTrail trail;

    /** @param columns in any order; none for the usual ones */
    public record Command(List<ListColumn> columns) {}

    @Inject
    ChooseColumns(ListViews views, AuditTrail trail) {
        this.views = views;
        this.trail = trail;
    }

    public void choose(Actor actor, Command command) {
        List<ListColumn> before = views.columns(actor.id());
        List<ListColumn> after = command.columns().stream().distinct().sorted().toList();
        views.choose(actor.id(), after);
        trail.subject("employee", actor.id(), actor.number() + " " + actor.name());
        trail.changed("columns", before.toString(), after.toString());
    }
}
