package org.kedang.search.spi;

import java.util.List;
import java.util.Map;
import org.kedang.access.api.Visibility;
import org.kedang.search.api.CustomerPage;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;
import org.kedang.search.api.FacetCount;

/** Reads the register of customers. Nothing of a file outside {@code visibility} may show, not even in a count. */
public interface CustomerSearch {

    /** @throws org.kedang.kit.domain.Refused by {@link org.kedang.search.api.SearchRule} for a bad cursor or filter */
    CustomerPage find(CustomerQuery query, Visibility visibility);

    /** Counts the readable files that fit, by every facet; the most frequent values first. */
    Map<Facet, List<FacetCount>> count(CustomerQuery query, Visibility visibility);
}
