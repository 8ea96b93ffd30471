package org.kedang.kit.usecase;

import java.io.Serializable;
import java.util.Set;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;

/**
 * Who acts: an employee (or the server itself) at one moment, through one door. Built by the doors only, from the firm's
 * current data, never from what a client says.
 *
 * @param number the employee number, for example S1023
 * @param department where the employee works today
 * @param permissions the union of his roles' permissions, narrowed by a token's scope
 * @param address network address of the caller; {@code -} for jobs
 */
public record Actor(
        EmployeeId id,
        String number,
        String name,
        DepartmentId department,
        Set<Role> roles,
        Set<Permission> permissions,
        Channel channel,
        String address)
        implements Serializable {

    /** The door an act came through. */
    public enum Channel {
        PORTAL,
        REST,
        COMMAND_LINE,
        JOB
    }

    public Actor {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** Whether the roles carry the permission at all; a per-file permission still needs need-to-know. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
