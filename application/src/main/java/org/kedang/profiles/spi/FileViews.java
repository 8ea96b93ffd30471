package org.kedang.profiles.spi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibility;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.profiles.api.NeedyCustomer;
import org.kedang.profiles.api.StageCount;
import org.kedang.profiles.api.WeekCount;
import org.kedang.profiles.domain.Alias;
import org.kedang.profiles.domain.Applies;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.domain.StageTransition;
import org.kedang.profiles.domain.TypedFields;

/** Reads of the files; each answer is one query. */
public interface FileViews {

    /** A whole file as it stands. */
    Optional<FileRow> read(CustomerId id);

    /** Number, name and owner only. */
    Optional<ExistenceRow> existence(CustomerId id);

    /** The file with a number. */
    Optional<CustomerId> byNumber(String number);

    /** The files with some numbers, by number; numbers nobody has are left out. */
    Map<String, NumberedRow> byNumbers(Collection<String> numbers);

    /** Files of an owner that are incomplete or were last confirmed before {@code staleBefore}, the most incomplete first. */
    Slice<NeedyCustomer> needy(EmployeeId owner, Instant staleBefore, @Nullable String cursor, int limit);

    /** Stages of business with the number of files the reader may see; stages without any are left out. */
    List<StageCount> stageCounts(Visibility visibility);

    /** Files the reader may see by the week they were opened in, from a Monday on; weeks without any are left out. */
    List<WeekCount> openedByWeek(Visibility visibility, LocalDate from);

    /** One file, unmasked, without names of people. */
    record FileRow(
            CustomerId id,
            String number,
            List<Alias> aliases,
            TypedFields typed,
            FileTier tier,
            EmployeeId owner,
            DepartmentId department,
            LocalDate openedOn,
            Instant lastConfirmedAt,
            Instant changedAt,
            int version,
            List<StageTransition> stages,
            @Nullable RegistrationId registration,
            boolean sealed,
            long revision,
            @Nullable CustomerRating rating) {

        /** Whether only a named few may know of it. */
        public boolean restricted() {
            return Applies.restricted(typed.customerType());
        }
    }

    /**
     * What everybody may know.
     *
     * @param restricted whether only a named few may know even that
     */
    record ExistenceRow(CustomerId id, String number, String name, EmployeeId owner, boolean restricted) {}

    /** A file somebody names by its number: whose it is, and whether it may still change. */
    record NumberedRow(
            CustomerId id, String number, String name, EmployeeId owner, DepartmentId department, boolean sealed) {}
}
