package org.kedang.access.usecase;

import jakarta.inject.Inject;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Department;
import org.kedang.access.spi.Departments;
import org.kedang.access.spi.Employees;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Closes a department in which nobody works, or ever worked, and below which none lies. */
@UseCase(needs = Permission.MANAGE_FIRM)
public class CloseDepartment {
    private final Departments departments;
    private final Employees employees;
    private final Happenings happenings;
    private final AuditTrail trail;

    /** Which. */
    public record Command(DepartmentId department) {}

    @Inject
    CloseDepartment(Departments departments, Employees employees, Happenings happenings, AuditTrail trail) {
        this.departments = departments;
        this.employees = employees;
        this.happenings = happenings;
        this.trail = trail;
    }

    /** @throws Refused {@code DEPARTMENT_IN_USE} */
    public void close(Actor actor, Command command) {
        Department department = departments
                .find(command.department())
                .orElseThrow(() -> new Missing("department", command.department()));
        trail.subject("department", department.id(), department.name());
        boolean hasChildren =
                departments.all().stream().anyMatch(other -> department.id().equals(other.parent()));
        if (hasChildren || department.parent() == null || employees.anybodyEverIn(department.id())) {
            throw new Refused(AccessRule.DEPARTMENT_IN_USE, department.name());
        }
        departments.remove(department);
        happenings.announce(new FirmChanged());
    }
}
