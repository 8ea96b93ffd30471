package org.kedang.approvals.api;

import java.io.Serializable;
import java.util.List;
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
}
