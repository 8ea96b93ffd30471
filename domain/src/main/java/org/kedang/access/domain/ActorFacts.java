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
 */
public record ActorFacts(EmployeeId self, DepartmentId department, Set<Role> roles, Set<Permission> permissions) {
    public ActorFacts {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }
}
