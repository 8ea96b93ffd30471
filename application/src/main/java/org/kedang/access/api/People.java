package org.kedang.access.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;

/** The firm's people by their current data. Answers come from a short-lived cache; a change on this node shows at once. */
public interface People {

    /** Leavers too; they keep their history. */
    Optional<Person> person(EmployeeId id);

    /** @param number employee number, upper or lower case */
    Optional<Person> byNumber(String number);

    /** Everybody of exactly this name, leavers too. */
    List<Person> named(String name);

    /** Unknown ids are left out. */
    Map<EmployeeId, Person> persons(Collection<EmployeeId> ids);

    /** Active employees who hold the role today, by number. */
    List<Person> withRole(Role role);

    /** Active employees of exactly this department who hold the role today, by number. */
    List<Person> withRoleIn(Role role, DepartmentId department);

    /** The department manager of the employee's department or, failing that, of the nearest one above; never himself. */
    Optional<Person> managerOf(EmployeeId employee);
}
