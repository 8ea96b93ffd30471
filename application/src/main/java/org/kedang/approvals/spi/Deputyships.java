package org.kedang.approvals.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kedang.approvals.domain.Deputyship;
import org.kedang.kit.domain.EmployeeId;

/** Keeps who stands in for whom. */
public interface Deputyships {

    /**
     * Adds one and writes it at once.
     *
     * @throws org.kedang.kit.domain.Refused {@code DEPUTY_TAKEN} when the principal has another on one of its days
     */
    void add(Deputyship deputyship);

    /** A copy or a managed object: whoever changes it must {@link #changed} it. */
    Optional<Deputyship> find(UUID id);

    /** Writes a changed one at once. */
    void changed(Deputyship deputyship);

    /** Whose deputy this person is that day, by one indexed read. */
    List<EmployeeId> principalsOf(EmployeeId deputy, LocalDate day);

    /** Who stands in for this person that day; empty when nobody does. */
    Optional<EmployeeId> deputyOf(EmployeeId principal, LocalDate day);

    /** Those a person is part of, either way, the latest first; at most so many. */
    List<Deputyship> of(EmployeeId person, int limit);
}
