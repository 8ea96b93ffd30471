package org.kedang.kit.domain;

/**
 * A rule of the regulation that can refuse something. Each context keeps its rules in one enum; the constant is the
 * message key ({@code context.CONSTANT}) and the line in the rule trace.
 */
public interface Rule {

    /** The constant's name, for example {@code NAME_MISSING}. */
    String name();

    /** The context that owns the rule, for example {@code profiles}; first part of the message key. */
    String context();

    /** The clause of the regulation the rule comes from, for example {@code 002 §3.2}; empty where the house itself says so. */
    String clause();

    /** The message key of the refusal in the bundles, for example {@code profiles.NAME_MISSING}. */
    default String key() {
        return context() + "." + name();
    }
}
