package org.kedang.borrowing.api;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.RoomEntryId;

/**
 * One line of the storage room's entry log.
 *
 * @param left null as long as the person is inside
 * @param notedBy name of who wrote it
 */
public record RoomEntryView(
        RoomEntryId id,
        String person,
        String purpose,
        Instant entered,
        @Nullable Instant left,
        String notedBy,
        Instant notedAt)
        implements Serializable {}
