package org.kedang.access.domain;

/** The answer of need-to-know about one actor, one permission and one file. */
public sealed interface Access {

    /** He may. */
    record Full() implements Access {}

    /**
     * He may not.
     *
     * @param rule why not
     * @param hidden whether even the existence of the file is none of his business
     */
    record Denied(AccessRule rule, boolean hidden) implements Access {}
}
