package org.kedang.access.spi;

import java.util.List;
import java.util.Optional;
import org.kedang.access.domain.Department;
import org.kedang.kit.domain.DepartmentId;

/** The departments of the firm; what was found is stored again by the end of the transaction. */
public interface Departments {
    Optional<Department> find(DepartmentId id);

    /** By name. */
    List<Department> all();

    void add(Department department);

    void remove(Department department);
}
