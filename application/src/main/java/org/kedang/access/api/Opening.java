package org.kedang.access.api;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a file is open to an actor for one act.
 *
 * @param whole by his roles: all of it
 * @param categories which of the categories 1 to 6 (001 二)
 * @param by what opened it beyond his roles, for the log: ids of grants, {@code judging}; empty when {@code whole}
 * @param until when the last of it ends; null when nothing has a term
 */
public record Opening(boolean whole, Set<Integer> categories, String by, @Nullable Instant until) {
    /** All six. */
    public static final Set<Integer> ALL = Set.of(1, 2, 3, 4, 5, 6);

    public Opening {
        categories = Collections.unmodifiableSet(new TreeSet<>(categories));
    }

    /** The whole file. */
    public static Opening all() {
        return new Opening(true, ALL, "", null);
    }
}
