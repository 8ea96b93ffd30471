package org.kedang.search.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.search.api.ListColumn;
import org.kedang.search.api.ListSettings;
import org.kedang.search.spi.ListViews;

/** How the actor looks at the list of customers: his columns and what he keeps. */
@Question(needs = Permission.SEARCH_CUSTOMERS)
public class ReadListSettings {
    private final ListViews views;

    @Inject
    ReadListSettings(ListViews views) {
        this.views = views;
    }

    public ListSettings read(Actor actor) {
        List<ListColumn> chosen = views.columns(actor.id());
        return new ListSettings(chosen.isEmpty() ? ListColumn.USUAL : chosen, views.of(actor.id()));
    }
}
