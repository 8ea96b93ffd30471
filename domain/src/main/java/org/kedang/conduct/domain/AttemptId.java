package org.kedang.conduct.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of a {@link QuizAttempt}. */
public record AttemptId(UUID value) implements Serializable {

    public static AttemptId next() {
        return new AttemptId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
