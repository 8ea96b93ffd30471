package org.kedang.profiles.domain;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;

/**
 * Whose a task is.
 *
 * @param assignee null when it is a whole role's
 * @param role null when it is one person's
 * @param superior who has it too since its day is over; null before
 */
public record TaskOwners(@Nullable EmployeeId assignee, @Nullable Role role, @Nullable EmployeeId superior)
        implements Serializable {

    /** Whether somebody with these roles may do it. */
    public boolean include(EmployeeId who, Set<Role> roles) {
        return who.equals(assignee) || who.equals(superior) || (role != null && roles.contains(role));
    }
}
