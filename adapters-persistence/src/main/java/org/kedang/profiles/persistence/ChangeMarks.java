package org.kedang.profiles.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.kedang.kit.domain.CustomerId;
import org.kedang.profiles.spi.ChangeRequests;
import org.kedang.search.api.CustomerMarks;

/** Marks customers with open change requests, by one query for a page of a list. */
@Dependent
public class ChangeMarks implements CustomerMarks {
    private final ChangeRequests requests;

    @Inject
    ChangeMarks(ChangeRequests requests) {
        this.requests = requests;
    }

    @Override
    public Set<CustomerId> changeWaits(Collection<CustomerId> customers) {
        return requests.waitingAmong(customers);
    }
}
