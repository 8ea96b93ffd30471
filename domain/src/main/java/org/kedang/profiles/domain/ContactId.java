package org.kedang.profiles.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of an entry of the contact book; never shown to people. */
public record ContactId(UUID value) implements Serializable {

    public static ContactId next() {
        return new ContactId(TimeOrderedId.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
