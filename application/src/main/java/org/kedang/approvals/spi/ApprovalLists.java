package org.kedang.approvals.spi;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.RequestItem;
import org.kedang.approvals.api.Slice;
import org.kedang.approvals.domain.Desk;
import org.kedang.kit.domain.EmployeeId;

/** The lists of the inbox, read without building aggregates. */
public interface ApprovalLists {

    /**
     * What lies on the desks, without what the reader asked or has decided himself; nearest deadline first, none last.
     *
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     */
    Slice<InboxItem> waiting(EmployeeId reader, Set<Desk> desks, @Nullable String cursor, int limit);

    /** The same, counted up to {@code cap}. */
    int count(EmployeeId reader, Set<Desk> desks, int cap);

    /** What the reader asked for himself, the newest first. */
    Slice<RequestItem> requests(EmployeeId reader, @Nullable String cursor, int limit);
}
