package org.kedang.search.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column of the list of customers that a person may show or leave out; number and name are always there. */
public enum ListColumn {
    STAGE(SortField.STAGE),
    OWNER(SortField.OWNER),
    SECRECY(SortField.SECRECY),
    TYPE(SortField.TYPE),
    REGION(SortField.REGION),
    INDUSTRY(SortField.INDUSTRY),
    PRODUCT_LINE(null),
    CHANNEL(null),
    PROJECT_TYPE(null),
    COMPLETENESS(SortField.COMPLETENESS),
    CHANGED_AT(SortField.CHANGED_AT);

    /** What is shown to whoever has not chosen. */
    public static final List<ListColumn> USUAL = List.of(STAGE, OWNER, SECRECY, COMPLETENESS, CHANGED_AT);

    private final @Nullable SortField sort;

    ListColumn(@Nullable SortField sort) {
        this.sort = sort;
    }

    /** The order by this column, where there is one. */
    public Optional<SortField> sort() {
        return Optional.ofNullable(sort);
    }
}
