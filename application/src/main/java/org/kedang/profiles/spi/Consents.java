package org.kedang.profiles.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.ConsentBook;
import org.kedang.profiles.domain.ConsentId;

/** Consents to the keeping of sensitive data. Kept for ever; a withdrawal is written beside the consent, once. */
public interface Consents {

    void add(Consent consent);

    Optional<Consent> find(ConsentId id);

    /** All consents of a customer, filed or being registered, the last recorded first. */
    List<Consent> ofCustomer(CustomerId customer);

    /**
     * Writes the withdrawal of a consent.
     *
     * @throws Stale when somebody else has written one meanwhile
     */
    void withdraw(Consent withdrawn);

    /** Consents taken back on or before a day whose paper still has its bytes, the earliest first. */
    List<Consent> withPaperUntil(LocalDate day, int limit);

    /** All consents of a customer as one. */
    default ConsentBook book(CustomerId customer) {
        return new ConsentBook(ofCustomer(customer));
    }
}
