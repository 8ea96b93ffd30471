package org.kedang.access.api;

import java.util.Set;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.FileFacts;

/**
 * Whose files' content an actor may read, small enough for a WHERE clause. Every list takes one: a file is in when
 * {@code everything}, or its department is one of {@code departments}, or ({@code own}) its owner is {@code self}. Derived
 * from the same rule as the guard, and held to it by a test.
 *
 * @param everything all files
 * @param departments files of these departments; usually none or one
 * @param own files whose owner is {@code self}
 * @param existence whether existence cards (number, name, owner) of all other files may be shown
 */
public record Visibility(
        boolean everything, Set<DepartmentId> departments, boolean own, EmployeeId self, boolean existence) {

    public Visibility {
        departments = Set.copyOf(departments);
    }

    /** Nothing at all, not even by department or ownership. */
    public boolean none() {
        return !everything && departments.isEmpty() && !own;
    }

    /** The predicate in Java, for single rows that a query has already read. */
    public boolean covers(EmployeeId owner, DepartmentId department) {
        return everything || departments.contains(department) || (own && self.equals(owner));
    }

    public boolean covers(FileFacts file) {
        return covers(file.owner(), file.department());
    }
}
