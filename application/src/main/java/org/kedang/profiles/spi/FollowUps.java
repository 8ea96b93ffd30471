package org.kedang.profiles.spi;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.profiles.domain.FollowUp;
import org.kedang.profiles.domain.FollowUpId;
import org.kedang.profiles.domain.TaskOwners;

/** The tasks that follow changes. */
public interface FollowUps {

    void add(FollowUp task);

    /** The task, to be read or changed in the running transaction. */
    Optional<FollowUp> find(FollowUpId id);

    /**
     * Writes a changed task now; afterwards its revision is the new one.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else changed it meanwhile
     */
    void save(FollowUp task);

    /**
     * The open tasks of somebody: his own, those of his roles, those that went to him as the superior; the most urgent first.
     *
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     */
    Slice<Row> openFor(EmployeeId who, Set<Role> roles, @Nullable String cursor, int limit);

    /** The done tasks somebody could have done or has done; the last done first. */
    Slice<Row> doneFor(EmployeeId who, Set<Role> roles, @Nullable String cursor, int limit);

    /** How many open tasks somebody has, counted up to a limit. */
    int countOpen(EmployeeId who, Set<Role> roles, int limit);

    /** The tasks of a customer, open ones first, the most urgent first; of the done ones the last. */
    List<Row> ofCustomer(CustomerId customer, int limit);

    /**
     * Open tasks whose day is over and which no superior has yet, the oldest first.
     *
     * @param after the last one of the step before; null for the first
     */
    List<Overdue> overdue(LocalDate today, @Nullable Overdue after, int limit);

    /** A task whose day is over. */
    record Overdue(FollowUpId id, LocalDate due) {}

    /**
     * One task with its customer as lists need it, without names of people.
     *
     * @param number of the customer
     * @param version of the file that made it
     */
    record Row(
            FollowUpId id,
            CustomerId customer,
            String number,
            String name,
            int version,
            FollowUp.Duty duty,
            TaskOwners owners,
            LocalDate due,
            Instant createdAt,
            EmployeeId causedBy,
            @Nullable Instant escalatedAt,
            @Nullable EmployeeId doneBy,
            @Nullable Instant doneAt,
            String note,
            long revision)
            implements Serializable {

        public static Row of(FollowUp task, String number, String name) {
            return new Row(
                    task.id(),
                    task.customer(),
                    number,
                    name,
                    task.version(),
                    task.duty(),
                    task.owners(),
                    task.due(),
                    task.createdAt(),
                    task.causedBy(),
                    task.escalatedAt(),
                    task.doneBy(),
                    task.doneAt(),
                    task.note(),
                    task.revision());
        }

        public boolean done() {
            return doneAt != null;
        }
    }
}
