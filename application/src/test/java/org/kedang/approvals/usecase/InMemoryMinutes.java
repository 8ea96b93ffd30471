package org.kedang.approvals.usecase;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kedang.approvals.domain.Minutes;
import org.kedang.approvals.spi.MinutesBook;

/** Minutes in a map. */
public final class InMemoryMinutes implements MinutesBook {
    private final Map<UUID, Minutes> minutes = new LinkedHashMap<>();
    private final Map<UUID, byte[]> contents = new LinkedHashMap<>();

    @Override
    public void add(Minutes paper, byte[] content) {
        minutes.put(paper.id(), paper);
        contents.put(paper.id(), content);
    }

    @Override
    public Optional<Minutes> find(UUID approval, UUID id) {
        return Optional.ofNullable(minutes.get(id))
                .filter(paper -> paper.approval().equals(approval));
    }

    @Override
    public Optional<byte[]> content(UUID id) {
        return Optional.ofNullable(contents.get(id));
    }
}
