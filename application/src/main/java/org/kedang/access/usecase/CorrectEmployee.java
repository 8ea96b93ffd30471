package org.kedang.access.usecase;

import jakarta.inject.Inject;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.domain.Employee;
import org.kedang.access.spi.Employees;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Corrects an employee's name or e-mail address. */
@UseCase(needs = Permission.MANAGE_FIRM)
public class CorrectEmployee {
    private final Employees employees;
    private final Happenings happenings;
    private final AuditTrail trail;

    /** Who, and what is right. */
    public record Command(EmployeeId employee, String name, String email) {}

    @Inject
    CorrectEmployee(Employees employees, Happenings happenings, AuditTrail trail) {
        this.employees = employees;
        this.happenings = happenings;
        this.trail = trail;
    }

    public void correct(Actor actor, Command command) {
        Employee employee =
                employees.find(command.employee()).orElseThrow(() -> new Missing("employee", command.employee()));
        trail.subject("employee", employee.id(), employee.number() + " " + employee.name());
        trail.changed("name", employee.name(), command.name());
        trail.changed("email", employee.email(), command.email());
        employee.correct(command.name(), command.email());
        happenings.announce(new FirmChanged());
    }
}
