package org.kedang.search.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.access.api.Visibilities;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.search.api.CustomerHit;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.spi.CustomerSearch;

/** The few best hits while somebody types in the search box of the frame. */
@Question(needs = Permission.SEARCH_CUSTOMERS)
public class SuggestCustomers {
    private static final int ROWS = 8;

    private final CustomerSearch search;
    private final Visibilities visibilities;

    @Inject
    SuggestCustomers(CustomerSearch search, Visibilities visibilities) {
        this.search = search;
        this.visibilities = visibilities;
    }

    /** At most eight hits; none for a blank text. */
    public List<CustomerHit> suggest(Actor actor, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return search.find(CustomerQuery.of(text).sized(ROWS), visibilities.of(actor))
                .hits();
    }
}
