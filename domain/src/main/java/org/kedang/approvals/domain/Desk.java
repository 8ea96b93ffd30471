package org.kedang.approvals.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;

/**
 * Where a waiting request lies: with a role of the whole firm or of one department, or with one person. An inbox is what
 * lies on the desks of one person; whoever stands in for somebody sits at his desks too.
 *
 * @param key {@code ROLE}, {@code ROLE@department} or {@code =employee}
 */
public record Desk(String key) {

    public static Desk of(Role role) {
        return new Desk(role.name());
    }

    public static Desk of(Role role, DepartmentId department) {
        return new Desk(role.name() + "@" + department);
    }

    /** The one person whose desk it is; empty for a role's. */
    public Optional<EmployeeId> person() {
        return key.startsWith("=") ? Optional.of(EmployeeId.of(key.substring(1))) : Optional.empty();
    }

    /** Of which department; empty for a desk of the whole firm or of one person. */
    public Optional<DepartmentId> department() {
        int at = key.indexOf('@');
        return at < 0 ? Optional.empty() : Optional.of(DepartmentId.of(key.substring(at + 1)));
    }

    /** One person's own desk. */
    public static Desk of(EmployeeId person) {
        return new Desk("=" + person);
    }

    /** Some desks, from their keys in one text. */
    static List<Desk> list(String keys) {
        return Stream.of(keys.split(" ", -1))
                .filter(key -> !key.isEmpty())
                .map(Desk::new)
                .toList();
    }

    /** All desks a person sits at. */
    public static Set<Desk> of(Person person) {
        Set<Desk> desks = new LinkedHashSet<>();
        desks.add(of(person.id()));
        person.roles().stream().sorted().forEach(role -> {
            desks.add(of(role));
            desks.add(of(role, person.department()));
        });
        person.standsFor().forEach(principal -> desks.addAll(of(principal)));
        return desks;
    }
}
