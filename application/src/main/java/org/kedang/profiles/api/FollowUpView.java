package org.kedang.profiles.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.domain.Labels;

/**
 * One task that follows a change, as its owners and the readers of the file see it.
 *
 * @param number of the customer
 * @param title what is to be done
 * @param reason what has changed
 * @param fields codes of the fields that changed
 * @param block what is unconfirmed until it is done; empty for nothing
 * @param blockName the block in the firm's words
 * @param version of the file that made the task
 * @param role whose holders share it; null when it is one person's
 * @param people names of those whose task it is
 * @param due the last day to do it in time
 * @param overdue whether that day is over and it is not done
 * @param causedBy name of who made the change
 * @param escalatedTo name of the superior who has it too; empty before
 * @param doneBy name; empty while it is open
 * @param note what was done; empty while it is open
 * @param mayComplete whether the reader may do it now
 * @param inPlaceOf whose deputy the reader is in it; empty when it is his own, or none of his
 */
public record FollowUpView(
        FollowUpId id,
        CustomerId customer,
        String number,
        String name,
        Labels title,
        Labels reason,
        List<String> fields,
        String block,
        Labels blockName,
        int version,
        @Nullable Role role,
        List<String> people,
        LocalDate due,
        boolean overdue,
        Instant createdAt,
        String causedBy,
        String escalatedTo,
        @Nullable Instant escalatedAt,
        String doneBy,
        @Nullable Instant doneAt,
        String note,
        long revision,
        boolean mayComplete,
        String inPlaceOf)
        implements Serializable {
    public FollowUpView {
        fields = List.copyOf(fields);
        people = List.copyOf(people);
    }

    public boolean done() {
        return doneAt != null;
    }
}
