package org.kedang.access.domain;

import java.util.List;
import java.util.Set;

/** The answer of need-to-know about one actor, one permission and one file. */
public sealed interface Access {

    /** He may. */
    record Full() implements Access {}

    /**
     * He may with some categories of the file, by what was opened to him.
     *
     * @param categories which of the six (001 二)
     * @param by what opened them, at least one
     */
    record Part(Set<Integer> categories, List<Opened> by) implements Access {
        public Part {
            categories = Set.copyOf(categories);
            by = List.copyOf(by);
        }
    }

    /**
     * He may not.
     *
     * @param rule why not
     * @param hidden whether even the existence of the file is none of his business
     */
    record Denied(AccessRule rule, boolean hidden) implements Access {}
}
