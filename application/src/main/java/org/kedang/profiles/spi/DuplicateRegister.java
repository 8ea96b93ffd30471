package org.kedang.profiles.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.RegistrationId;

/** By which keys filed customers and submitted registrations are recognised. */
public interface DuplicateRegister {

    /** Everybody who has one of the keys; at most 20 for each key. */
    List<Hit> find(Collection<DuplicateKey> keys);

    /**
     * Notes the keys of files that are being opened.
     *
     * @throws org.kedang.kit.domain.Refused {@code FILED_MEANWHILE} when a certain key is taken, even by somebody who files
     *     in the same moment
     */
    void put(Map<CustomerId, List<DuplicateKey>> keys);

    /** Replaces the keys of one file. */
    void replace(CustomerId customer, List<DuplicateKey> keys);

    /** Forgets the keys of many files. */
    void drop(List<CustomerId> customers);

    /** Notes the keys of a submitted form, in place of those it had. */
    void putPending(RegistrationId form, List<DuplicateKey> keys);

    /** Forgets the keys of a form that is not submitted any more. */
    void dropPending(RegistrationId form);

    /**
     * One holder of a key.
     *
     * @param customer null for a pending form
     * @param registration null for a filed customer
     * @param number empty for a pending form
     * @param owner the author for a pending form
     * @param creditCode empty when there is none
     */
    record Hit(
            DuplicateKey key,
            @Nullable CustomerId customer,
            @Nullable RegistrationId registration,
            String number,
            String name,
            String creditCode,
            EmployeeId owner) {}
}
