package org.kedang.search.usecase;

import jakarta.inject.Inject;
import org.kedang.access.api.Visibilities;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.search.api.CustomerPage;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.SearchRule;
import org.kedang.search.spi.CustomerSearch;

/** Finds customers by any part of what people know of them, or lists the readable ones (SRC-01 to 03, SRC-08). */
@Question(needs = Permission.SEARCH_CUSTOMERS)
public class SearchCustomers {
    private static final int MOST_SORTS = 3;

    private final CustomerSearch search;
    private final Visibilities visibilities;

    @Inject
    SearchCustomers(CustomerSearch search, Visibilities visibilities) {
        this.search = search;
        this.visibilities = visibilities;
    }

    /** @throws Refused by {@link SearchRule} */
    public CustomerPage find(Actor actor, CustomerQuery query) {
        if (query.size() < 1 || query.size() > CustomerQuery.LARGEST_PAGE) {
            throw new Refused(SearchRule.PAGE_SIZE, query.size());
        }
        if (query.sort().size() > MOST_SORTS) {
            throw new Refused(SearchRule.TOO_MANY_SORTS, query.sort().size());
        }
        return search.find(query, visibilities.of(actor));
    }
}
