package org.kedang.access.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of an {@link AccessGrant}. */
public record GrantId(UUID value) implements Serializable {

    public static GrantId next() {
        return new GrantId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
