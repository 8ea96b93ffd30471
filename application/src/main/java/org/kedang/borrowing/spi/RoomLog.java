package org.kedang.borrowing.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.RoomEntry;
import org.kedang.borrowing.domain.RoomEntryId;

/** The storage room's entry log. A line stays as it was written but for the time out, which is added once. */
public interface RoomLog {

    void add(RoomEntry entry);

    Optional<RoomEntry> find(RoomEntryId id);

    /**
     * Adds the time out.
     *
     * @throws org.kedang.kit.usecase.Stale when it was added meanwhile
     */
    void left(RoomEntryId id, Instant at);

    /**
     * Lines, the last written first.
     *
     * @param before only those written before this one; null for the last
     */
    List<RoomEntry> page(@Nullable RoomEntryId before, int limit);
}
