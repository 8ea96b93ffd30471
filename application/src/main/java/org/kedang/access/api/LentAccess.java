package org.kedang.access.api;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Secrecy;

/** Opens files to a borrower once his loan was granted, and closes them when it came back; the term ends by the clock alone. */
public interface LentAccess {

    /**
     * What a loan opens.
     *
     * @param categories 1 to 4
     * @param printing whether he may print what he reads
     * @param cap the highest secrecy of a file it opens
     * @param until first instant at which it no longer holds
     * @param reason the loan and what for, as the log and the answer to "why can I see this" say it
     */
    record Terms(
            EmployeeId borrower,
            Set<CustomerId> customers,
            Set<Integer> categories,
            boolean printing,
            Secrecy cap,
            Instant from,
            Instant until,
            String reason) {
        public Terms {
            customers = Set.copyOf(customers);
            categories = Set.copyOf(categories);
        }
    }

    /**
     * @param by who has granted the loan; never the borrower
     * @return what names the opened access
     * @throws org.kedang.kit.domain.Refused as every grant: to oneself, of a closed category, for a term that is over
     */
    UUID open(Terms terms, EmployeeId by, Instant now);

    /**
     * Ends it at once.
     *
     * @return whether it was still open
     */
    boolean close(UUID access, EmployeeId by, String reason, Instant now);
}
