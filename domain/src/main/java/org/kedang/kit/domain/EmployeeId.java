package org.kedang.kit.domain;

import java.io.Serializable;
import java.util.UUID;

/** Identity of an employee of the firm; never shown to people. */
public record EmployeeId(UUID value) implements Serializable {

    public static EmployeeId next() {
        return new EmployeeId(TimeOrderedId.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static EmployeeId of(String text) {
        return new EmployeeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
