package org.kedang.vigilance.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of an {@link Misconduct}. */
public record MisconductId(UUID value) implements Serializable {

    public static MisconductId next() {
        return new MisconductId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
