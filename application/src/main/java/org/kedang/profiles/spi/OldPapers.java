package org.kedang.profiles.spi;

import java.util.Set;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.domain.Erasure;

/** Everything that tells of a customer beside his file: its versions, the form it came of, change requests, rows of imports. */
public interface OldPapers {

    /** How many papers an erasure has changed. */
    record Changed(int versions, int forms, int requests, int rows) {
        /** Whether nothing said anything that had to go. */
        public boolean nothing() {
            return versions + forms + requests + rows == 0;
        }
    }

    /**
     * Overwrites what is erased in all of them, in the running transaction. Who is changing one of them meanwhile gets
     * {@link org.kedang.kit.usecase.Stale}.
     *
     * @param names number, names and codes by which rows of imports call the customer
     */
    Changed erase(CustomerId customer, Set<String> names, Erasure erasure);
}
