package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.api.People;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Employee;
import org.kedang.access.domain.RoleSet;
import org.kedang.access.spi.Employees;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/**
 * Gives an employee exactly these roles from a day on. Never to oneself, never so that an officer holds a second role, and
 * never so that nobody is left who can grant.
 */
@UseCase(needs = Permission.GRANT_ROLES)
public class GrantRoles {
    private final Employees employees;
    private final People people;
    private final Happenings happenings;
    private final AuditTrail trail;

    /** @param reason why; it stands in the log */
    public record Command(EmployeeId employee, Set<Role> roles, LocalDate from, String reason) {}

    @Inject
    GrantRoles(Employees employees, People people, Happenings happenings, AuditTrail trail) {
        this.employees = employees;
        this.people = people;
        this.happenings = happenings;
        this.trail = trail;
    }

    public void grant(Actor actor, Command command) {
        Employee employee =
                employees.find(command.employee()).orElseThrow(() -> new Missing("employee", command.employee()));
        trail.subject("employee", employee.id(), employee.number() + " " + employee.name());
        trail.reason(command.reason());
        if (employee.id().equals(actor.id())) {
            throw new Refused(AccessRule.NOT_OWN_ROLES);
        }
        Set<Role> before =
                employee.assignments().get(employee.assignments().size() - 1).roles();
        if (before.contains(Role.SECURITY_OFFICER)
                && !command.roles().contains(Role.SECURITY_OFFICER)
                && people.withRole(Role.SECURITY_OFFICER).size() < 2) {
            throw new Refused(AccessRule.LAST_SECURITY_OFFICER);
        }
        employee.grant(command.roles(), command.from());
        trail.changed("roles", new RoleSet(before).text(), new RoleSet(command.roles()).text());
        happenings.announce(new FirmChanged());
    }
}
