package org.kedang.kit.domain;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a department of the firm; never shown to people. */
public record DepartmentId(UUID value) implements Serializable {

    public static DepartmentId next() {
        return new DepartmentId(TimeOrderedId.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static DepartmentId of(String text) {
        return new DepartmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
