package org.kedang.vigilance.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of an {@link AccessAlert}. */
public record AlertId(UUID value) implements Serializable {

    public static AlertId next() {
        return new AlertId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
