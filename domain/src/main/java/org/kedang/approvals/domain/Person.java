package org.kedang.approvals.domain;

import java.util.Set;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;

/** Who asks or decides, as he stands in the firm at that moment. */
public record Person(EmployeeId id, String name, DepartmentId department, Set<Role> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }
}
