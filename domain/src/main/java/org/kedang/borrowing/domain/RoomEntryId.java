package org.kedang.borrowing.domain;

import java.io.Serializable;
import java.util.UUID;
import org.kedang.kit.domain.TimeOrderedId;

/** Identity of a {@link RoomEntry}. */
public record RoomEntryId(UUID value) implements Serializable {

    public static RoomEntryId next() {
        return new RoomEntryId(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
