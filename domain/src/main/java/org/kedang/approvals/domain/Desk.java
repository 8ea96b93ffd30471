package org.kedang.approvals.domain;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.Role;

/**
 * Where a waiting request lies: with a role of the whole firm or of one department. An inbox is what lies on the desks
 * of one person; whoever stands in for somebody sits at more desks.
 *
 * @param key {@code ROLE} or {@code ROLE@department}
 */
public record Desk(String key) {

    public static Desk of(Role role) {
        return new Desk(role.name());
    }

    public static Desk of(Role role, DepartmentId department) {
        return new Desk(role.name() + "@" + department);
    }

    /** All desks a person sits at. */
    public static Set<Desk> of(Person person) {
        Set<Desk> desks = new LinkedHashSet<>();
        person.roles().stream().sorted().forEach(role -> {
            desks.add(of(role));
            desks.add(of(role, person.department()));
        });
        return desks;
    }
}
