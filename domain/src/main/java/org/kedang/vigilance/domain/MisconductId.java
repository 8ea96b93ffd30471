package org.kedang.vigilance.domain;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a {@link Misconduct}; it tells no time, unlike other identities, for time could lead to a reporter. */
public record MisconductId(UUID value) implements Serializable {

    public static MisconductId next() {
        return new MisconductId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
