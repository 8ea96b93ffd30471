package org.kedang.profiles.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of a task that follows a change; never shown to people. */
public record FollowUpId(UUID value) implements Serializable {

    public static FollowUpId next() {
        return new FollowUpId(TimeOrderedId.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static FollowUpId of(String text) {
        return new FollowUpId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
