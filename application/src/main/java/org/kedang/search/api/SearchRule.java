package org.kedang.search.api;

import org.kedang.kit.domain.Rule;

/** Why a search is refused. */
public enum SearchRule implements Rule {
    /** The cursor is damaged or belongs to another question. */
    CURSOR_INVALID,
    /** A page has 1 to 200 rows. Figure: the size asked for. */
    PAGE_SIZE,
    /** At most three steps of order. */
    TOO_MANY_SORTS,
    /** A filter value is no code, or no id where one is needed. Figures: facet, value. */
    FILTER_INVALID,
    /** A kept view has a name of 1 to 40 characters. Figure: 40. */
    VIEW_NAME,
    /** Somebody keeps 30 views at most. Figure: 30. */
    TOO_MANY_VIEWS;

    @Override
    public String context() {
        return "search";
    }

    @Override
    public String clause() {
        return "";
    }
}
