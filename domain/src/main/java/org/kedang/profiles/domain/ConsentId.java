package org.kedang.profiles.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of a consent; never shown to people. */
public record ConsentId(UUID value) implements Serializable {

    public static ConsentId next() {
        return new ConsentId(TimeOrderedId.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ConsentId of(String text) {
        return new ConsentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
