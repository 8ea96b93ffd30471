package org.kedang.kit.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kedang.kit.domain.AuditHead;

/** The heads of the journal that left the server, one a day. */
public interface AuditHeads {

    /** The head to export for the day; empty when it was exported already or nothing is sealed yet. */
    Optional<AuditHead> missing(LocalDate day, Instant now);

    /** Keeps the head: its file in the data directory and its row, the row in the caller's transaction. */
    void keep(AuditHead head);
}
