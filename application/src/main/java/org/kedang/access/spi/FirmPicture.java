package org.kedang.access.spi;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;

/** The whole firm on one day: every department and everybody, leavers with the assignment they had last. */
public record FirmPicture(LocalDate day, List<Unit> departments, List<Member> members) {

    public FirmPicture {
        departments = List.copyOf(departments);
        members = List.copyOf(members);
    }

    /** @param parent null for the root */
    public record Unit(DepartmentId id, String name, @Nullable DepartmentId parent) {}

    /** @param active whether the assignment holds on the day */
    public record Member(
            EmployeeId id,
            String number,
            String name,
            String email,
            String locale,
            String theme,
            DepartmentId department,
            Set<Role> roles,
            boolean active) {}

    /** Takes the picture, in one or two queries. */
    public interface Camera {
        FirmPicture take(LocalDate day);

        /**
         * Some of the members, by number.
         *
         * @param after only numbers after this one; empty for the first
         */
        List<Member> members(LocalDate day, String after, int limit);
    }
}
