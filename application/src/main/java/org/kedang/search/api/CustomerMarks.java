package org.kedang.search.api;

import java.util.Collection;
import java.util.Set;
import org.kedang.kit.domain.CustomerId;

/** What lists mark on customers whose files the reader may read. Whoever owns the files implements it. */
public interface CustomerMarks {

    /** Those of some customers for whom a change was asked that is not applied yet. */
    Set<CustomerId> changeWaits(Collection<CustomerId> customers);
}
