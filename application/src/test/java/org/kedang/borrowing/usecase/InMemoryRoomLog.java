package org.kedang.borrowing.usecase;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.borrowing.domain.RoomEntry;
import org.kedang.borrowing.domain.RoomEntryId;
import org.kedang.borrowing.spi.RoomLog;
import org.kedang.kit.usecase.Stale;

/** The storage room's log in a map. */
public final class InMemoryRoomLog implements RoomLog {
    private final Map<RoomEntryId, RoomEntry> kept = new LinkedHashMap<>();

    @Override
    public void add(RoomEntry entry) {
        kept.put(entry.id(), entry);
    }

    @Override
    public Optional<RoomEntry> find(RoomEntryId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void left(RoomEntryId id, Instant at) {
        RoomEntry entry = kept.get(id);
        if (entry == null || entry.left() != null) {
            throw new Stale(0, 1);
        }
        kept.put(
                id,
                new RoomEntry(
                        id, entry.person(), entry.purpose(), entry.entered(), at, entry.notedBy(), entry.notedAt()));
    }

    @Override
    public List<RoomEntry> page(@Nullable RoomEntryId before, int limit) {
        return kept.values().stream()
                .filter(entry -> before == null || entry.id().toString().compareTo(before.toString()) < 0)
                .sorted(Comparator.comparing((RoomEntry entry) -> entry.id().toString())
                        .reversed())
                .limit(limit)
                .toList();
    }
}
