package org.kedang.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.search.api.CustomerHit;
import org.kedang.search.api.CustomerMarks;

/** Marks beside the names of the list's readable customers; one question for the whole page. */
@Named
@RequestScoped
public class ListMarks {
    @Inject
    CustomerMarks marks;

    private @Nullable Set<CustomerId> waiting;

    /**
     * Whether a change was asked for the customer that is not applied yet.
     *
     * @param readable all customers of the page whose files the reader may read
     */
    public boolean changeWaits(List<CustomerHit> readable, CustomerId customer) {
        Set<CustomerId> known = waiting;
        if (known == null) {
            List<CustomerId> shown = readable.stream().map(CustomerHit::id).toList();
            known = marks.changeWaits(shown);
            waiting = known;
        }
        return known.contains(customer);
    }
}
