package org.kedang.access.spi;

import java.util.Optional;
import org.kedang.access.domain.Employee;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;

/** Everybody who works or ever worked for the firm; what was found is stored again by the end of the transaction. */
public interface Employees {
    Optional<Employee> find(EmployeeId id);

    /** @param number in its canonical form */
    Optional<Employee> byNumber(String number);

    void add(Employee employee);

    /** Whether anybody works, or ever worked, in the department. */
    boolean anybodyEverIn(DepartmentId department);
}
