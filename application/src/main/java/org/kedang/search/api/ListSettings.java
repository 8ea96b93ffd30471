package org.kedang.search.api;

import java.util.List;

/**
 * How one person looks at the list of customers.
 *
 * @param columns the columns he has chosen, or the usual ones
 * @param views what he keeps, by name
 */
public record ListSettings(List<ListColumn> columns, List<ListView> views) {
    public ListSettings {
        columns = List.copyOf(columns);
        views = List.copyOf(views);
    }
}
