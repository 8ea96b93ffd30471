package org.kedang.approvals.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;

/** Where an approval stands, with what belongs to that standing. */
public sealed interface Verdict {

    /**
     * Somebody has to decide.
     *
     * @param index the waiting stage, from 0
     * @param deadline last day of the stage; null when it has none
     */
    record Waiting(int index, Stage stage, @Nullable LocalDate deadline) implements Verdict {}

    /** The last stage approved. */
    record Granted(EmployeeId by, Instant at) implements Verdict {}

    /** To be answered by the requester and opened again. */
    record GivenBack(EmployeeId by, String question, Instant at) implements Verdict {}

    /** The requester took it back. */
    record Withdrawn(EmployeeId by, Instant at) implements Verdict {}

    /** No, for good. */
    record Refused(EmployeeId by, String reason, Instant at) implements Verdict {}
}
