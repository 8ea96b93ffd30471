package org.kedang.profiles.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of a request to change the rules; never shown to people. */
public record RuleChangeId(UUID value) implements Serializable {

    public static RuleChangeId next() {
        return new RuleChangeId(TimeOrderedId.next());
    }

    /** @throws IllegalArgumentException if the text is no UUID */
    public static RuleChangeId of(String text) {
        return new RuleChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
