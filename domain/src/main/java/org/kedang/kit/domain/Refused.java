package org.kedang.kit.domain;

import java.util.List;

/**
 * The regulation refuses. Unchecked, so that the transaction rolls back; carries the rule, the figures for its message
 * and, where the refusal is about typed fields, one {@link Problem} a field.
 */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final transient List<Object> figures;
    private final transient List<Problem> problems;

    /** Refuses by a rule; the figures fill the message's places {0}, {1}, … */
    public Refused(Rule rule, Object... figures) {
        super(rule.key());
        this.rule = rule;
        this.figures = List.of(figures);
        this.problems = List.of();
    }

    /** Refuses because of single fields; {@code problems} must not be empty. */
    public Refused(Rule rule, List<Problem> problems) {
        super(rule.key());
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal by fields needs at least one problem");
        }
        this.rule = rule;
        this.figures = List.of(problems.size());
        this.problems = List.copyOf(problems);
    }

    public Rule rule() {
        return rule;
    }

    public List<Object> figures() {
        return figures;
    }

    /** Empty when the refusal is not about single fields. */
    public List<Problem> problems() {
        return problems;
    }
}
