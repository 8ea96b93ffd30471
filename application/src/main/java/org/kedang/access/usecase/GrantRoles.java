package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.api.People;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Employee;
import org.kedang.access.domain.RoleSet;
import org.kedang.access.spi.Employees;
import org.kedang.access.spi.Sessions;
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
 * never so that nobody is left who can grant. When the roles count at once, his open sessions end.
 */
@UseCase(needs = Permission.GRANT_ROLES)
public class GrantRoles {
    private static final ZoneId FIRM = ZoneId.of("Asia/Shanghai");

    private final Employees employees;
    private final People people;
    private final Sessions sessions;
    private final Happenings happenings;
    private final AuditTrail trail;
    private final Clock clock;

    /** @param reason why; it stands in the log */
    public record Command(EmployeeId employee, Set<Role> roles, LocalDate from, String reason) {}

    @Inject
    GrantRoles(
            Employees employees,
            People people,
            Sessions sessions,
            Happenings happenings,
            AuditTrail trail,
            Clock clock) {
        this.employees = employees;
        this.people = people;
        this.sessions = sessions;
        this.happenings = happenings;
        this.trail = trail;
        this.clock = clock;
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
        if (!command.from().isAfter(LocalDate.now(clock.withZone(FIRM)))) {
            // whoever can do other things than before signs in for them
            sessions.endAll(employee.id(), null, Instant.now(clock));
        }
        happenings.announce(new FirmChanged());
    }
}
