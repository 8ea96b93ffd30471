package org.kedang.conduct.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of a {@link TrainingSession}. */
public record SessionId(UUID value) implements Serializable {

    public static SessionId next() {
        return new SessionId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
