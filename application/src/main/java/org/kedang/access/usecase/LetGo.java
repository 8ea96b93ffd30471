package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.api.People;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Assignment;
import org.kedang.access.domain.Employee;
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

/** Lets an employee go. His history stays; from the day on nothing opens for him, not even a session that is open. */
@UseCase(needs = Permission.MANAGE_FIRM)
public class LetGo {
    private static final ZoneId FIRM = ZoneId.of("Asia/Shanghai");

    private final Employees employees;
    private final People people;
    private final Sessions sessions;
    private final Happenings happenings;
    private final AuditTrail trail;
    private final Clock clock;

    /** @param from the first day he no longer works here; today closes his account at once */
    public record Command(EmployeeId employee, LocalDate from, String reason) {}

    @Inject
    LetGo(Employees employees, People people, Sessions sessions, Happenings happenings, AuditTrail trail, Clock clock) {
        this.employees = employees;
        this.people = people;
        this.sessions = sessions;
        this.happenings = happenings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refused {@code LAST_SECURITY_OFFICER} when nobody would be left to grant rights */
    public void letGo(Actor actor, Command command) {
        LocalDate today = LocalDate.now(clock.withZone(FIRM));
        Employee employee =
                employees.find(command.employee()).orElseThrow(() -> new Missing("employee", command.employee()));
        trail.subject("employee", employee.id(), employee.number() + " " + employee.name());
        trail.reason(command.reason());
        boolean guards = employee.on(today)
                .map(Assignment::roles)
                .filter(roles -> roles.contains(Role.SECURITY_OFFICER))
                .isPresent();
        if (guards && people.withRole(Role.SECURITY_OFFICER).size() < 2) {
            throw new Refused(AccessRule.LAST_SECURITY_OFFICER);
        }
        employee.letGo(command.from());
        trail.changed("endsBefore", null, command.from().toString());
        if (!employee.activeOn(today)) {
            sessions.endAll(employee.id(), null, Instant.now(clock));
        }
        happenings.announce(new FirmChanged());
    }
}
