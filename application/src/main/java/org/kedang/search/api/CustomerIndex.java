package org.kedang.search.api;

import java.util.List;
import org.kedang.kit.domain.CustomerId;

/**
 * The register by which customers are found. Whoever files or changes a customer puts the new picture here in the same
 * transaction; the register never reads the file by itself. A change of owner, department or secrecy must be put too: the
 * rows somebody may read are found by it.
 */
public interface CustomerIndex {

    /** Adds the customer or replaces what the register knew of it. */
    void put(IndexedCustomer customer);

    /** As {@link #put(IndexedCustomer)} for many, in few statements; for imports and for building the register anew. */
    void put(List<IndexedCustomer> customers);

    /** Forgets the customer. Nothing happens when it is unknown. */
    void remove(CustomerId id);

    /** As {@link #remove(CustomerId)} for many, in one statement. */
    void remove(List<CustomerId> ids);
}
