package org.kedang.search.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of found customers: readable files first, existence cards of others after them.
 *
 * @param readable how many readable files fit
 * @param cards how many existence cards of others fit; at most {@link CappedCount#CAP} of them are listed
 * @param facets empty unless asked for; count readable files only
 * @param next cursor of the next page, null on the last one
 */
public record CustomerPage(
        List<CustomerHit> hits,
        CappedCount readable,
        CappedCount cards,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String next) {
    public CustomerPage {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /** All that fit, readable or not. */
    public CappedCount total() {
        int sum = readable.count() + cards.count();
        return new CappedCount(
                Math.min(sum, CappedCount.CAP), readable.more() || cards.more() || sum > CappedCount.CAP);
    }
}
