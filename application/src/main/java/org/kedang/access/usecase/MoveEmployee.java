package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Employee;
import org.kedang.access.spi.Departments;
import org.kedang.access.spi.Employees;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Moves an employee to another department from a day on. */
@UseCase(needs = Permission.MANAGE_FIRM)
public class MoveEmployee {
    private final Employees employees;
    private final Departments departments;
    private final Happenings happenings;
    private final AuditTrail trail;

    /** Who, where to, from when. */
    public record Command(EmployeeId employee, DepartmentId department, LocalDate from) {}

    @Inject
    MoveEmployee(Employees employees, Departments departments, Happenings happenings, AuditTrail trail) {
        this.employees = employees;
        this.departments = departments;
        this.happenings = happenings;
        this.trail = trail;
    }

    public void move(Actor actor, Command command) {
        Employee employee =
                employees.find(command.employee()).orElseThrow(() -> new Missing("employee", command.employee()));
        trail.subject("employee", employee.id(), employee.number() + " " + employee.name());
        if (departments.find(command.department()).isEmpty()) {
            throw new Refused(AccessRule.DEPARTMENT_UNKNOWN);
        }
        String before = employee.assignments()
                .get(employee.assignments().size() - 1)
                .department()
                .toString();
        employee.move(command.department(), command.from());
        trail.changed("department", before, command.department().toString());
        happenings.announce(new FirmChanged());
    }
}
