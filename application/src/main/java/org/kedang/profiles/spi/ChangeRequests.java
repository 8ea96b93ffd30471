package org.kedang.profiles.spi;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.domain.ChangeRequest;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.ProposedChange;

/** The change requests (F03). */
public interface ChangeRequests {

    void add(ChangeRequest request);

    /** The request, to be read or changed in the running transaction. */
    Optional<ChangeRequest> find(ChangeRequestId id);

    /**
     * Writes a changed request now; afterwards its revision is the new one.
     *
     * @throws org.kedang.kit.usecase.Stale when somebody else changed it meanwhile
     */
    void save(ChangeRequest request);

    /** The open requests of a customer, the earliest first. */
    List<Row> openOf(CustomerId customer);

    /**
     * All requests of a customer, the last asked first.
     *
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     */
    Slice<Row> ofCustomer(CustomerId customer, @Nullable String cursor, int limit);

    /** Which of some customers have an open request. */
    Set<CustomerId> waitingAmong(Collection<CustomerId> customers);

    /** Whose files some requests want to change; unknown ones are left out. */
    default Set<CustomerId> customersOf(Collection<ChangeRequestId> requests) {
        return requests.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .map(ChangeRequest::customer)
                .collect(Collectors.toSet());
    }

    /**
     * Granted requests whose day has come, the earliest first.
     *
     * @param after the last one of the step before; null for the first
     */
    List<Due> due(LocalDate today, @Nullable Due after, int limit);

    /** A granted request and its day. */
    record Due(ChangeRequestId id, LocalDate effective) {}

    /**
     * One request as lists need it, without names of people.
     *
     * @param version of the file that it made; 0 before
     */
    record Row(
            ChangeRequestId id,
            CustomerId customer,
            EmployeeId requester,
            String chain,
            ProposedChange change,
            String reason,
            ChangeRequest.State state,
            Instant askedAt,
            @Nullable LocalDate effective,
            @Nullable Instant appliedAt,
            int version)
            implements Serializable {

        public static Row of(ChangeRequest request) {
            return new Row(
                    request.id(),
                    request.customer(),
                    request.requester(),
                    request.chain(),
                    request.change(),
                    request.reason(),
                    request.state(),
                    request.askedAt(),
                    request.effective(),
                    request.appliedAt(),
                    request.version());
        }
    }
}
