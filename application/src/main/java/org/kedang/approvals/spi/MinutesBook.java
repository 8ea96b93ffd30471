package org.kedang.approvals.spi;

import java.util.Optional;
import java.util.UUID;
import org.kedang.approvals.domain.Minutes;

/** Keeps the minutes of meetings for ever, in the transaction of the decision that rests on them. */
public interface MinutesBook {

    void add(Minutes minutes, byte[] content);

    /** The minutes of one approval; empty when it has none with this id. */
    Optional<Minutes> find(UUID approval, UUID minutes);

    /** The bytes as they came. */
    Optional<byte[]> content(UUID minutes);
}
