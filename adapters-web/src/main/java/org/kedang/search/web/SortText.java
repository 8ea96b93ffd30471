package org.kedang.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kedang.portal.rest.MalformedRequest;
import org.kedang.search.api.SortBy;
import org.kedang.search.api.SortField;

/** Steps of an order as the interface writes them: {@code changed_at}, or {@code -changed_at} for the newest first. */
final class SortText {
    private SortText() {}

    /** @throws MalformedRequest when a step names no column */
    static List<SortBy> parsed(List<String> steps) {
        List<SortBy> sort = new ArrayList<>();
        for (String step : steps) {
            boolean ascending = !step.startsWith("-");
            try {
                sort.add(new SortBy(
                        SortField.valueOf((ascending ? step : step.substring(1)).toUpperCase(Locale.ROOT)), ascending));
            } catch (IllegalArgumentException unknown) {
                throw new MalformedRequest(400, "parameterInvalid", "sort");
            }
        }
        return sort;
    }

    static List<String> written(List<SortBy> sort) {
        return sort.stream()
                .map(by -> (by.ascending() ? "" : "-") + by.field().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
