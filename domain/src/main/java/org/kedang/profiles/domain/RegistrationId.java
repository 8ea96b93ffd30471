package org.kedang.profiles.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of a registration form; never shown to people. */
public record RegistrationId(UUID value) implements Serializable {

    public static RegistrationId next() {
        return new RegistrationId(TimeOrderedId.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static RegistrationId of(String text) {
        return new RegistrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
