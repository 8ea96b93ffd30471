package org.kedang.kit.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import org.kedang.kit.usecase.Stale;

/** Writes what was changed in the running transaction. */
public final class Saving {
    private Saving() {}

    /**
     * Writes it now, so that whoever was later is told at once.
     *
     * @param seen the revision the change began from
     * @throws Stale when somebody else was faster
     */
    public static void now(EntityManager entities, long seen) {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new Stale(seen, seen + 1);
        }
    }
}
