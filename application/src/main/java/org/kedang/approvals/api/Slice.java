package org.kedang.approvals.api;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list, in order.
 *
 * @param next opaque cursor for the rows after these; null when these are the last
 */
public record Slice<T extends Serializable>(List<T> items, @Nullable String next) implements Serializable {
    public Slice {
        items = List.copyOf(items);
    }

    /**
     * The page of rows that were read one more than it holds, so that it is known whether more follow.
     *
     * @param limit how many rows the page holds
     * @param after the cursor behind a row
     */
    public static <T extends Serializable> Slice<T> of(List<T> rows, int limit, Function<T, String> after) {
        return rows.size() <= limit
                ? new Slice<>(rows, null)
                : new Slice<>(rows.subList(0, limit), after.apply(rows.get(limit - 1)));
    }
}
