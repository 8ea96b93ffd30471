package org.kedang.kit.domain;

/**
 * The first thing found wrong in the audit journal.
 *
 * @param entry number of the first bad entry in the log; 0 when the damage is not at an entry
 * @param batch number of the batch; 0 when none is concerned
 * @param detail what was expected and found, in plain words
 */
public record AuditDamage(Kind kind, long entry, long batch, String detail) {

    /** What was done to the journal. */
    public enum Kind {
        /** the entry's content is not what was written */
        CONTENT_CHANGED,
        /** the entry does not follow the one before */
        CHAIN_BROKEN,
        /** a number is missing */
        ENTRY_MISSING,
        /** a number stands twice, or behind the last batch */
        ENTRY_INSERTED,
        /** the batch row is not what was sealed */
        BATCH_CHANGED,
        /** a batch is missing */
        BATCH_MISSING,
        /** the journal differs from a head that left the server */
        HEAD_DIFFERS,
        /** the journal ends before a head that left the server */
        TAIL_CUT,
        /** an entry that waits for sealing was changed */
        WAITING_CHANGED
    }
}
