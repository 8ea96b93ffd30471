package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;

/**
 * One change request in a list, or as a mark on the file while it is open.
 *
 * @param fields codes of the fields and tables of rows it names
 * @param effective the day from which the file shall say it; null for as soon as it is applied
 * @param version of the file that it made; 0 before
 */
public record ChangeRow(
        ChangeRequestId id,
        ChangeRequest.State state,
        List<String> fields,
        EmployeeId requester,
        String requesterName,
        String reason,
        Instant askedAt,
        @Nullable LocalDate effective,
        @Nullable Instant appliedAt,
        int version)
        implements Serializable {
    public ChangeRow {
        fields = List.copyOf(fields);
    }

    /** Whether the file may still change by it. */
    public boolean open() {
        return state.open();
    }
}
