package org.kedang.kit.domain;

import java.util.List;

/**
 * One thing wrong with one field. {@code field} is the dictionary code, for a repeated row {@code group[index].code}
 * with the index from 0.
 */
public record Problem(String field, Rule rule, List<Object> figures) {
    public Problem {
        figures = List.copyOf(figures);
    }

    public static Problem of(String field, Rule rule, Object... figures) {
        return new Problem(field, rule, List.of(figures));
    }
}
