package org.kedang.search.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Without text it lists the files whose content the actor may read; with text it also finds
 * existence cards of others by name, number and credit code.
 *
 * @param text words separated by blanks, all of which must fit; at most {@value #LONGEST_TEXT} characters count
 * @param filters for each facet the codes of which one must fit; owner and department by id, region by the first two, four
 *     or all six digits
 * @param sort steps of the order, at most three; empty means best match first
 * @param cursor the {@link CustomerPage#next()} of the page before, or null for the first page
 * @param size rows of a page, 1 to {@value #LARGEST_PAGE}
 * @param facets whether the answer shall count the facets
 */
public record CustomerQuery(
        String text,
        Map<Facet, List<String>> filters,
        List<SortBy> sort,
        @Nullable String cursor,
        int size,
        boolean facets) {
    public static final int LONGEST_TEXT = 100;
    public static final int LARGEST_PAGE = 200;
    public static final int USUAL_PAGE = 20;

    public CustomerQuery {
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, List.copyOf(values));
            }
        });
        filters = Map.copyOf(copy);
        sort = List.copyOf(sort);
    }

    /** The first usual page for a text, without filters. */
    public static CustomerQuery of(String text) {
        return new CustomerQuery(text, Map.of(), List.of(), null, USUAL_PAGE, false);
    }

    public CustomerQuery filtered(Facet facet, String... values) {
        Map<Facet, List<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        more.put(facet, List.of(values));
        return new CustomerQuery(text, more, sort, cursor, size, facets);
    }

    public CustomerQuery sorted(SortBy... by) {
        return new CustomerQuery(text, filters, List.of(by), cursor, size, facets);
    }

    public CustomerQuery after(@Nullable String next) {
        return new CustomerQuery(text, filters, sort, next, size, facets);
    }

    public CustomerQuery sized(int rows) {
        return new CustomerQuery(text, filters, sort, cursor, rows, facets);
    }

    public CustomerQuery withFacets() {
        return new CustomerQuery(text, filters, sort, cursor, size, true);
    }
}
