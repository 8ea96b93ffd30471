package org.kedang.approvals.domain;

import java.util.List;
import java.util.Set;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;

/**
 * Who asks or decides, as he stands in the firm at that moment.
 *
 * @param standsFor the people he is the deputy of that day; their own deputies do not pass on to him
 */
public record Person(EmployeeId id, String name, DepartmentId department, Set<Role> roles, List<Person> standsFor) {
    public Person {
        roles = Set.copyOf(roles);
        standsFor = List.copyOf(standsFor);
        if (standsFor.stream().anyMatch(principal -> !principal.standsFor().isEmpty())) {
            throw new IllegalArgumentException("a deputy of a deputy stands for nobody");
        }
    }

    /** Somebody who stands for nobody but himself. */
    public Person(EmployeeId id, String name, DepartmentId department, Set<Role> roles) {
        this(id, name, department, roles, List.of());
    }
}
