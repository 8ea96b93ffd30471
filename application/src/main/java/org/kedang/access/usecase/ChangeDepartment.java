package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Stale;
import org.kedang.kit.usecase.UseCase;

/** Renames a department or puts it under another one. */
@UseCase(needs = Permission.MANAGE_FIRM)
public class ChangeDepartment {
    private final Departments departments;
    private final Happenings happenings;
    private final AuditTrail trail;

    /**
     * The new state.
     *
     * @param under null leaves it where it is
     * @param revision the revision that was read
     */
    public record Command(DepartmentId department, String name, @Nullable DepartmentId under, long revision) {}

    @Inject
    ChangeDepartment(Departments departments, Happenings happenings, AuditTrail trail) {
        this.departments = departments;
        this.happenings = happenings;
        this.trail = trail;
    }

    public void change(Actor actor, Command command) {
        List<Department> all = departments.all();
        Department department = departments
                .find(command.department())
                .orElseThrow(() -> new Missing("department", command.department()));
        if (department.revision() != command.revision()) {
            throw new Stale(command.revision(), department.revision());
        }
        trail.subject("department", department.id(), department.name());
        if (all.stream()
                .anyMatch(other -> !other.id().equals(department.id())
                        && other.name().equals(command.name().strip()))) {
            throw new Refused(AccessRule.DEPARTMENT_NAME_TAKEN, command.name());
        }
        trail.changed("name", department.name(), command.name());
        department.rename(command.name());
        DepartmentId under = command.under();
        if (under != null && !under.equals(department.parent())) {
            Map<DepartmentId, DepartmentId> parents = new HashMap<>();
            for (Department each : all) {
                DepartmentId parent = each.parent();
                if (parent != null) {
                    parents.put(each.id(), parent);
                }
            }
            trail.changed("under", String.valueOf(department.parent()), under.toString());
            department.putUnder(under, parents);
        }
        happenings.announce(new FirmChanged());
    }
}
