package org.kedang.approvals.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.ApprovalId;
import org.kedang.approvals.api.InboxItem;
import org.kedang.approvals.api.RequestItem;
import org.kedang.approvals.api.Slice;
import org.kedang.approvals.api.SubjectRef;
import org.kedang.approvals.domain.Desk;
import org.kedang.approvals.domain.Person;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;

/** The lists of the inbox, read without building aggregates. */
public interface ApprovalLists {

    /**
     * What the reader may decide, for himself or as somebody's deputy; nearest deadline first, none last.
     *
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     */
    Slice<InboxItem> waiting(Person reader, @Nullable String cursor, int limit);

    /** The same, counted up to {@code cap}. */
    int count(Person reader, int cap);

    /** What the reader asked for himself, the newest first. */
    Slice<RequestItem> requests(EmployeeId reader, @Nullable String cursor, int limit);

    /**
     * What waits of people's requests, the nearest deadline first, none last.
     *
     * @param departments of the people who asked; null for the whole firm
     */
    List<TeamRow> team(@Nullable Set<DepartmentId> departments, int limit);

    /** How many wait, and how many of them were due before {@code today}. */
    TeamCount teamCount(@Nullable Set<DepartmentId> departments, LocalDate today);

    /** One waiting request and where it lies since when. */
    record TeamRow(
            ApprovalId id,
            SubjectRef subject,
            String stage,
            Role role,
            Desk desk,
            String requesterName,
            Instant since,
            @Nullable LocalDate deadline) {}

    record TeamCount(long waiting, long late) {}
}
