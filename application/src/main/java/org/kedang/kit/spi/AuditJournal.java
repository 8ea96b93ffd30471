package org.kedang.kit.spi;

import java.util.List;

/** The tamper-evident journal. Entries are sealed into hash-chained batches afterwards, so writers never wait for each other. */
public interface AuditJournal {

    /** Writes in the caller's transaction: if it cannot be written, the caller's change does not happen. */
    void append(AuditEntry entry);

    /** As {@link #append} for many entries, in one statement. */
    void appendAll(List<AuditEntry> entries);

    /** Writes in a transaction of its own and returns when it is durable: refusals, reads, sign-ins. */
    void appendAlone(AuditEntry entry);
}
