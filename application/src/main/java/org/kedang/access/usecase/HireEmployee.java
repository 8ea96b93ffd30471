package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Account;
import org.kedang.access.domain.Employee;
import org.kedang.access.spi.Accounts;
import org.kedang.access.spi.Departments;
import org.kedang.access.spi.Employees;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/**
 * Hires somebody into a department, as an ordinary employee. Other roles are the security officer's to give, and so is the
 * link by which the newcomer chooses his password: who runs the system grants nothing.
 */
@UseCase(needs = Permission.MANAGE_FIRM)
public class HireEmployee {
    private final Employees employees;
    private final Departments departments;
    private final Accounts accounts;
    private final Happenings happenings;
    private final AuditTrail trail;
    private final Clock clock;

    /** @param locale zh_CN, zh_TW or en */
    public record Command(
            String number, String name, String email, String locale, DepartmentId department, LocalDate from) {}

    @Inject
    HireEmployee(
            Employees employees,
            Departments departments,
            Accounts accounts,
            Happenings happenings,
            AuditTrail trail,
            Clock clock) {
        this.employees = employees;
        this.departments = departments;
        this.accounts = accounts;
        this.happenings = happenings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refused when the number is taken or something typed is malformed */
    public EmployeeId hire(Actor actor, Command command) {
        String number = Employee.canonicalNumber(command.number());
        trail.subject("employee", "-", number + " " + command.name());
        if (departments.find(command.department()).isEmpty()) {
            throw new Refused(AccessRule.DEPARTMENT_UNKNOWN);
        }
        if (employees.byNumber(number).isPresent()) {
            throw new Refused(AccessRule.NUMBER_TAKEN, number);
        }
        Employee employee = Employee.hire(
                EmployeeId.next(),
                number,
                command.name(),
                command.email(),
                command.locale(),
                command.department(),
                List.of(Role.EMPLOYEE),
                command.from());
        employees.add(employee);
        accounts.put(Account.fresh(employee.id(), Instant.now(clock)));
        trail.subject("employee", employee.id(), employee.number() + " " + employee.name());
        trail.changed("department", null, command.department().toString());
        happenings.announce(new FirmChanged());
        return employee.id();
    }
}
