package org.kedang.search.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.kedang.access.api.Visibilities;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;
import org.kedang.search.api.FacetCount;
import org.kedang.search.spi.CustomerSearch;

/** Counts the files an actor may read from every point of view; for a manager's dashboard (SRC-03). */
@Question(needs = Permission.SEARCH_CUSTOMERS)
public class CountCustomers {
    private final CustomerSearch search;
    private final Visibilities visibilities;

    @Inject
    CountCustomers(CustomerSearch search, Visibilities visibilities) {
        this.search = search;
        this.visibilities = visibilities;
    }

    /** The most frequent values of each facet among the readable files that fit. */
    public Map<Facet, List<FacetCount>> count(Actor actor, CustomerQuery query) {
        return search.count(query, visibilities.of(actor));
    }
}
