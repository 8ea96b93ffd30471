package org.kedang.access.persistence;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.kedang.access.domain.Department;
import org.kedang.access.domain.Employee;
import org.kedang.access.spi.Grants;
import org.kedang.access.usecase.GrantsContract;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.persistence.TestDatabase;

class GrantsInPostgresTest extends GrantsContract {
    private final TestDatabase database = TestDatabase.get();
    private final JdbcGrants grants = new JdbcGrants(database.dataSource());
    private final DepartmentId sales = DepartmentId.next();

    @BeforeEach
    void two_people() {
        database.clear("employee", "department");
        database.transact(() -> {
            new JpaDepartments(database.entityManager()).add(Department.open(sales, "销售部", null));
            hire(liuyang, "S1011", "刘洋");
            hire(director, "S1001", "孙国强");
        });
    }

    private void hire(EmployeeId id, String number, String name) {
        new JpaEmployees(database.entityManager())
                .add(Employee.hire(
                        id,
                        number,
                        name,
                        "x@example.com",
                        "zh_CN",
                        sales,
                        Set.of(Role.SALES_REP),
                        LocalDate.of(2026, 1, 1)));
    }

    @Override
    protected Grants grants() {
        return grants;
    }
}
