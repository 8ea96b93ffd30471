package org.kedang.search.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;
import org.kedang.search.api.ListColumn;
import org.kedang.search.api.ListView;
import org.kedang.search.api.SearchRule;
import org.kedang.search.api.SortBy;
import org.kedang.search.spi.ListViews;

/** Keeps a question about customers under a name, for oneself; a name already in use gets the new question. */
@UseCase(needs = Permission.SEARCH_CUSTOMERS)
public class SaveListView {
    private static final int MOST_SORTS = 3;
    private static final int MOST_VALUES = 50;

    private final ListViews views;
    private final AuditTrail trail;

    /** The wish; see {@link ListView}. */
    public record Command(
            String name, String text, Map<Facet, List<String>> filters, List<SortBy> sort, List<ListColumn> columns) {}

    @Inject
    SaveListView(ListViews views, AuditTrail trail) {
        this.views = views;
        this.trail = trail;
    }

    /** @throws Refused by {@link SearchRule}: {@code VIEW_NAME}, {@code TOO_MANY_VIEWS}, {@code TOO_MANY_SORTS}, {@code FILTER_INVALID} */
    public ListView save(Actor actor, Command command) {
        String name = command.name().strip();
        if (name.isEmpty() || name.length() > ListView.LONGEST_NAME) {
            throw new Refused(SearchRule.VIEW_NAME, ListView.LONGEST_NAME);
        }
        if (command.sort().size() > MOST_SORTS) {
            throw new Refused(SearchRule.TOO_MANY_SORTS, command.sort().size());
        }
        command.filters()
                .forEach((facet, values) -> values.forEach(value -> {
                    if (value.isBlank() || value.length() > CustomerQuery.LONGEST_TEXT || values.size() > MOST_VALUES) {
                        throw new Refused(SearchRule.FILTER_INVALID, facet, value);
                    }
                }));
        List<ListView> kept = views.of(actor.id());
        if (kept.size() >= ListView.MOST
                && kept.stream().noneMatch(view -> view.name().equals(name))) {
            throw new Refused(SearchRule.TOO_MANY_VIEWS, ListView.MOST);
        }
        String text = command.text().strip();
        ListView view = views.put(
                actor.id(),
                new ListView(
                        UUID.randomUUID(),
                        name,
                        text.substring(0, Math.min(text.length(), CustomerQuery.LONGEST_TEXT)),
                        command.filters(),
                        command.sort(),
                        command.columns().stream().distinct().sorted().toList()));
        trail.subject("listView", view.id(), view.name());
        return view;
    }
}
