package org.kedang.kit.domain;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a customer's file; never shown to people. */
public record CustomerId(UUID value) implements Serializable {

    public static CustomerId next() {
        return new CustomerId(TimeOrderedId.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static CustomerId of(String text) {
        return new CustomerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
