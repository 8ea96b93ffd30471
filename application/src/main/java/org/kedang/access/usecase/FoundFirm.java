package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.domain.Account;
import org.kedang.access.domain.Department;
import org.kedang.access.domain.Employee;
import org.kedang.access.spi.Accounts;
import org.kedang.access.spi.Departments;
import org.kedang.access.spi.Employees;
import org.kedang.access.spi.Passwords;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/**
 * Brings a whole firm into being at once: departments, people, roles and passwords. Only the server itself may, for the
 * demonstration firm; what exists already is left as it is, so it may run at every start.
 */
@UseCase(needs = Permission.RUN_JOBS)
public class FoundFirm {
    private final Departments departments;
    private final Employees employees;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Happenings happenings;
    private final AuditTrail trail;
    private final Clock clock;

    /** @param under name of the department above, null for the root; parents come first */
    public record Unit(String name, @Nullable String under) {}

    /** @param department by name */
    public record Member(
            String number,
            String name,
            String email,
            String locale,
            String department,
            Set<Role> roles,
            String password) {}

    /** @param from the day everybody starts */
    public record Command(List<Unit> departments, List<Member> members, LocalDate from) {}

    @Inject
    FoundFirm(
            Departments departments,
            Employees employees,
            Accounts accounts,
            Passwords passwords,
            Happenings happenings,
            AuditTrail trail,
            Clock clock) {
        this.departments = departments;
        this.employees = employees;
        this.accounts = accounts;
        this.passwords = passwords;
        this.happenings = happenings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return everybody named in the command, by employee number */
    public Map<String, EmployeeId> found(Actor server, Command command) {
        Instant now = Instant.now(clock);
        Map<String, DepartmentId> byName = new HashMap<>();
        departments.all().forEach(department -> byName.put(department.name(), department.id()));
        for (Unit unit : command.departments()) {
            if (!byName.containsKey(unit.name())) {
                DepartmentId above = unit.under() == null ? null : named(byName, unit.under());
                Department department = Department.open(DepartmentId.next(), unit.name(), above);
                departments.add(department);
                byName.put(unit.name(), department.id());
            }
        }
        // hashing is slow on purpose; a demonstration with one password for all does it once
        Map<String, String> hashes = new HashMap<>();
        Map<String, EmployeeId> people = new HashMap<>();
        for (Member member : command.members()) {
            EmployeeId id = employees
                    .byNumber(Employee.canonicalNumber(member.number()))
                    .map(Employee::id)
                    .orElseGet(() -> hire(member, named(byName, member.department()), command.from(), now, hashes));
            people.put(member.number(), id);
        }
        trail.subject("firm", "-", people.size() + " people");
        happenings.announce(new FirmChanged());
        return people;
    }

    private EmployeeId hire(
            Member member, DepartmentId department, LocalDate from, Instant now, Map<String, String> hashes) {
        Employee employee = Employee.hire(
                EmployeeId.next(),
                member.number(),
                member.name(),
                member.email(),
                member.locale(),
                department,
                member.roles(),
                from);
        employees.add(employee);
        String hash = hashes.computeIfAbsent(member.password(), passwords::hash);
        accounts.put(Account.fresh(employee.id(), now).withPassword(hash, now));
        trail.changed("employee", null, employee.number() + " " + employee.name());
        return employee.id();
    }

    private static DepartmentId named(Map<String, DepartmentId> byName, String name) {
        DepartmentId id = byName.get(name);
        if (id == null) {
            throw new IllegalArgumentException("no department " + name);
        }
        return id;
    }
}
