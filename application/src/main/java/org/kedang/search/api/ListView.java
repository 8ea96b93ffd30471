package org.kedang.search.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A question about customers that somebody keeps under a name, with the columns it is looked at with.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters, one of its kind for its owner
 * @param text words searched for, or empty
 * @param columns in the order of {@link ListColumn}; empty for the person's own choice
 */
public record ListView(
        UUID id,
        String name,
        String text,
        Map<Facet, List<String>> filters,
        List<SortBy> sort,
        List<ListColumn> columns) {
    public static final int LONGEST_NAME = 40;
    /** More than this nobody finds his way in. */
    public static final int MOST = 30;

    public ListView {
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, List.copyOf(values));
            }
        });
        filters = Map.copyOf(copy);
        sort = List.copyOf(sort);
        columns = List.copyOf(columns);
    }
}
