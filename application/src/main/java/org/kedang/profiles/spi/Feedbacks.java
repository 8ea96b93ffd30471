package org.kedang.profiles.spi;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.CustomerFeedback;
import org.kedang.profiles.domain.FeedbackId;

/** What other departments heard from customers. Nothing is ever deleted; what became of one is written once. */
public interface Feedbacks {

    void add(CustomerFeedback feedback);

    Optional<CustomerFeedback> find(FeedbackId id);

    /**
     * Writes what became of one.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else settled it meanwhile
     */
    void settle(CustomerFeedback settled);

    /** How many of one person on one customer wait. */
    int waiting(CustomerId customer, EmployeeId author);

    /**
     * Those of a customer, the last left first.
     *
     * @param waitingOnly only those nothing has become of yet
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     */
    Slice<Row> ofCustomer(CustomerId customer, boolean waitingOnly, @Nullable String cursor, int limit);

    /** Those of an author, the last left first. */
    Slice<Row> ofAuthor(EmployeeId author, @Nullable String cursor, int limit);

    /**
     * One with its customer as lists need it.
     *
     * @param number of the customer
     * @param name of the customer
     * @param owner of the customer's file
     * @param department of the customer's file
     * @param restricted whether only a named few may know of the customer
     * @param sealed whether the file is sealed
     */
    record Row(
            CustomerFeedback feedback,
            String number,
            String name,
            EmployeeId owner,
            DepartmentId department,
            boolean restricted,
            boolean sealed)
            implements Serializable {}
}
