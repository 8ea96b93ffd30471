package org.kedang.access.usecase;

import jakarta.inject.Inject;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Department;
import org.kedang.access.spi.Departments;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Opens a department under another one. */
@UseCase(needs = Permission.MANAGE_FIRM)
public class OpenDepartment {
    private final Departments departments;
    private final Happenings happenings;
    private final AuditTrail trail;

    /** @param under the department above */
    public record Command(String name, DepartmentId under) {}

    @Inject
    OpenDepartment(Departments departments, Happenings happenings, AuditTrail trail) {
        this.departments = departments;
        this.happenings = happenings;
        this.trail = trail;
    }

    /** @throws Refused when the name is missing or taken, or the department above unknown */
    public DepartmentId open(Actor actor, Command command) {
        trail.subject("department", "-", command.name());
        if (departments.find(command.under()).isEmpty()) {
            throw new Refused(AccessRule.DEPARTMENT_UNKNOWN);
        }
        Department department = Department.open(DepartmentId.next(), command.name(), command.under());
        if (departments.all().stream().anyMatch(other -> other.name().equals(department.name()))) {
            throw new Refused(AccessRule.DEPARTMENT_NAME_TAKEN, department.name());
        }
        departments.add(department);
        trail.subject("department", department.id(), department.name());
        happenings.announce(new FirmChanged());
        return department.id();
    }
}
