package org.kedang.approvals.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kedang.approvals.domain.Approval;
import org.kedang.approvals.domain.Subject;

/** Keeps approvals. */
public interface ApprovalStore {

    /**
     * Adds a round and writes it at once.
     *
     * @throws org.kedang.kit.domain.Refused {@code ALREADY_OPEN} when the subject has an open approval
     */
    void add(Approval approval);

    /** A copy or a managed object: whoever changes it must {@link #changed} it. */
    Optional<Approval> find(UUID id);

    /**
     * The same, alone until the transaction ends: whoever else wants it so waits. For acts of many that all count, like votes.
     */
    Optional<Approval> findAlone(UUID id);

    /** All rounds of a subject, the newest first. */
    List<Approval> rounds(Subject subject);

    /**
     * Writes a changed approval at once, before anybody hears of it.
     *
     * @throws org.kedang.kit.usecase.Stale when it was changed by somebody else since it was found
     */
    void changed(Approval approval);

    /** Waiting approvals whose last day is before this one and whose managers have not been told; at most so many. */
    List<Approval> overdue(LocalDate today, int limit);
}
