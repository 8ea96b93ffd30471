package org.kedang.search.persistence;

import java.util.UUID;
import org.kedang.kit.domain.Refused;
import org.kedang.search.api.Facet;
import org.kedang.search.api.SearchRule;

/** Ids among filter values. */
final class Ids {
    private Ids() {}

    /** @throws Refused by {@link SearchRule#FILTER_INVALID} if the value is no id */
    static UUID of(Facet facet, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new Refused(SearchRule.FILTER_INVALID, facet.name(), value);
        }
    }
}
