package org.kedang.access.api;

import java.util.Set;
import org.kedang.kit.domain.CustomerId;
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
 * @param granted files, few, that are open to him in part beyond all that, restricted ones too; a list shows of them what
 *     every grant opens, and finds them by nothing else
 */
public record Visibility(
        boolean everything,
        Set<DepartmentId> departments,
        boolean own,
        EmployeeId self,
        boolean existence,
        boolean restricted,
        Set<CustomerId> granted) {

    public Visibility {
        departments = Set.copyOf(departments);
        granted = Set.copyOf(granted);
    }

    /** Where nothing is granted. */
    public Visibility(
            boolean everything,
            Set<DepartmentId> departments,
            boolean own,
            EmployeeId self,
            boolean existence,
            boolean restricted) {
        this(everything, departments, own, self, existence, restricted, Set.of());
    }

    /** Who reads everything reads restricted files too. */
    public Visibility(
            boolean everything, Set<DepartmentId> departments, boolean own, EmployeeId self, boolean existence) {
        this(everything, departments, own, self, existence, everything);
    }

    /** No file as a whole, not even by department or ownership. */
    public boolean none() {
        return !everything && departments.isEmpty() && !own && !restricted;
    }

    /** Whether he may know that a file exists. */
    public boolean knows(CustomerId customer, boolean restrictedFile) {
        return restrictedFile ? restricted || granted.contains(customer) : existence || granted.contains(customer);
    }

    /** Which files he reads as a whole, in Java, for single rows that a query has already read. */
    public boolean covers(EmployeeId owner, DepartmentId department) {
        return everything || departments.contains(department) || (own && self.equals(owner));
    }

    /** The same for a row that may be restricted. */
    public boolean covers(EmployeeId owner, DepartmentId department, boolean restrictedFile) {
        return restrictedFile ? restricted : covers(owner, department);
    }

    /** Whether a list shows the file: as a whole, or because it is open to him in part. */
    public boolean covers(FileFacts file) {
        return granted.contains(file.customer()) || covers(file.owner(), file.department(), file.restricted());
    }
}
