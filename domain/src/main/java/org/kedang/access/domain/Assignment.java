package org.kedang.access.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.Role;

/**
 * Where an employee worked and in which roles, from one day to another. {@code line} counts an employee's assignments from
 * 1; {@code endsBefore} is the first day on which it no longer holds, null while it has no end.
 */
public final class Assignment {
    private int line;
    private DepartmentId department;
    private RoleSet roles;
    private LocalDate startsOn;
    private @Nullable LocalDate endsBefore;

    @SuppressWarnings("NullAway.Init")
    private Assignment() {}

    Assignment(
            int line,
            DepartmentId department,
            Collection<Role> roles,
            LocalDate startsOn,
            @Nullable LocalDate endsBefore) {
        RoleBook.checkCombination(roles);
        this.line = line;
        this.department = department;
        this.roles = new RoleSet(EnumSet.copyOf(roles));
        this.startsOn = startsOn;
        this.endsBefore = endsBefore;
    }

    Assignment endedBefore(LocalDate day) {
        return new Assignment(line, department, roles.roles(), startsOn, day);
    }

    /** Whether it holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(startsOn) && (endsBefore == null || day.isBefore(endsBefore));
    }

    public int line() {
        return line;
    }

    public DepartmentId department() {
        return department;
    }

    public Set<Role> roles() {
        return roles.roles();
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public @Nullable LocalDate endsBefore() {
        return endsBefore;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assignment that
                && line == that.line
                && department.equals(that.department)
                && roles.equals(that.roles)
                && startsOn.equals(that.startsOn)
                && Objects.equals(endsBefore, that.endsBefore);
    }

    @Override
    public int hashCode() {
        return Objects.hash(line, department, roles, startsOn, endsBefore);
    }
}
