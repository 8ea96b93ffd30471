package org.kedang.profiles.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * One change of a file, kept for ever: who, when, why, old and new (PRF-25, 27; 003-S §三2b). Version 1 is the opening.
 *
 * @param no 1 for the opening, then without gaps
 * @param by who wrote it
 * @param requestedBy who asked for it; null when the writer himself did
 * @param approvedBy who agreed last; null where no approval was needed
 * @param dictionary version of the dictionary by which the values were checked
 * @param effective the day from which the change holds
 * @param request the change request it came of; null where there was none
 */
public record FileVersion(
        CustomerId customer,
        int no,
        Kind kind,
        Instant at,
        EmployeeId by,
        @Nullable EmployeeId requestedBy,
        @Nullable EmployeeId approvedBy,
        String reason,
        List<FieldChange> changes,
        int dictionary,
        LocalDate effective,
        @Nullable ChangeRequestId request) {

    /** What made the version. */
    public enum Kind {
        /** 新建 */
        OPENED,
        /** taken over from a workbook */
        IMPORTED,
        /** an import was withdrawn */
        TAKEN_BACK,
        /** a note field, written directly */
        NOTES,
        /** a dated move between the stages of business */
        STAGE,
        /** a change request that was granted */
        REQUESTED,
        /** a renaming 更名通知 that was granted */
        RENAMED,
        /** a provisional file has everything and is a full one from now on (C26) */
        PROMOTED,
        /** sensitive data nobody consents to any more was taken out (PIPL 47) */
        CONSENT
    }

    /** The reason of version 1 when nobody gave another one. */
    public static final String OPENING = "新建";

    /** @throws Refused by {@link FileRule#REASON_MISSING} for a blank reason */
    public FileVersion {
        reason = reason.strip();
        if (reason.isEmpty()) {
            throw new Refused(FileRule.REASON_MISSING);
        }
        changes = List.copyOf(changes);
    }

    /** The same version telling its changes otherwise: what was erased is told as erased. */
    public FileVersion telling(List<FieldChange> told) {
        return new FileVersion(
                customer, no, kind, at, by, requestedBy, approvedBy, reason, told, dictionary, effective, request);
    }

    /** A version without a change request. */
    public FileVersion(
            CustomerId customer,
            int no,
            Kind kind,
            Instant at,
            EmployeeId by,
            @Nullable EmployeeId requestedBy,
            @Nullable EmployeeId approvedBy,
            String reason,
            List<FieldChange> changes,
            int dictionary,
            LocalDate effective) {
        this(customer, no, kind, at, by, requestedBy, approvedBy, reason, changes, dictionary, effective, null);
    }
}
