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
 * @param restricted whether restricted files, those of the firm's own staff, are among them; for others they do not exist
 */
public record Visibility(
        boolean everything,
        Set<DepartmentId> departments,
        boolean own,
        EmployeeId self,
        boolean existence,
        boolean restricted) {

    public Visibility {
        departments = Set.copyOf(departments);
    }

    /** Who reads everything reads restricted files too. */
    public Visibility(
            boolean everything, Set<DepartmentId> departments, boolean own, EmployeeId self, boolean existence) {
        this(everything, departments, own, self, existence, everything);
    }

    /** Nothing at all, not even by department or ownership. */
    public boolean none() {
        return !everything && departments.isEmpty() && !own && !restricted;
    }

    /** The predicate in Java, for single rows that a query has already read. */
    public boolean covers(EmployeeId owner, DepartmentId department) {
        return everything || departments.contains(department) || (own && self.equals(owner));
    }

    /** The same for a row that may be restricted. */
    public boolean covers(EmployeeId owner, DepartmentId department, boolean restrictedFile) {
        return restrictedFile ? restricted : covers(owner, department);
    }

    public boolean covers(FileFacts file) {
        return covers(file.owner(), file.department(), file.restricted());
    }
}
