package org.kedang.access.api;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.kedang.kit.domain.CustomerId;

/** What a file is called, for lists of rights; the context that keeps the files implements it, by one query. */
public interface FileCards {

    /** Number and name as on the existence card, and whether only a named few may know of the file at all. */
    record Card(CustomerId customer, String number, String name, boolean restricted) implements Serializable {}

    /** Unknown ids are left out. */
    Map<CustomerId, Card> cards(Collection<CustomerId> customers);

    /** The file of a customer number; empty when it was not given to anybody. */
    Optional<Card> numbered(String number);
}
