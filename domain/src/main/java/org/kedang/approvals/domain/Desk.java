package org.kedang.approvals.domain;

import java.util.LinkedHashSet;
import java.util.Optional;
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

    /** Whose desk it is. */
    public Role role() {
        int at = key.indexOf('@');
        return Role.valueOf(at < 0 ? key : key.substring(0, at));
    }

    /** Of which department; empty for a desk of the whole firm. */
    public Optional<DepartmentId> department() {
        int at = key.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(DepartmentId.of(key.substring(at + 1)));
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
