package org.kedang.profiles.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of a change request; never shown to people. */
public record ChangeRequestId(UUID value) implements Serializable {

    public static ChangeRequestId next() {
        return new ChangeRequestId(TimeOrderedId.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static ChangeRequestId of(String text) {
        return new ChangeRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
