package org.kedang.access.domain;

import java.util.Set;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;

/**
 * What need-to-know has to know about the one who asks.
 *
 * @param permissions what he may do through this door; a token narrows it below his roles' permissions
 * @param narrowed whether an alert about his reading leaves him his own customers alone (ACC-18)
 */
public record ActorFacts(
        EmployeeId self, DepartmentId department, Set<Role> roles, Set<Permission> permissions, boolean narrowed) {
    public ActorFacts {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** Somebody about whom there is no alert. */
    public ActorFacts(EmployeeId self, DepartmentId department, Set<Role> roles, Set<Permission> permissions) {
        this(self, department, roles, permissions, false);
    }

    /** The same as he is without an alert. */
    ActorFacts asUsual() {
        return new ActorFacts(self, department, roles, permissions, false);
    }
}
