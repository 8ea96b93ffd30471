package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kedang.access.api.FirmChanged;
import org.kedang.access.api.FirmFounded;
import org.kedang.access.api.People;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Account;
import org.kedang.access.domain.Department;
import org.kedang.access.domain.Employee;
import org.kedang.access.domain.PasswordPolicy;
import org.kedang.access.spi.Accounts;
import org.kedang.access.spi.Departments;
import org.kedang.access.spi.Employees;
import org.kedang.access.spi.OneTimeLinks;
import org.kedang.access.spi.Passwords;
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
 * The very first act in an empty house: with the one-time link the server printed, the firm and its three officers come
 * into being, each with a password of his own. It works once.
 */
@UseCase(needs = Permission.KNOCK)
public class SetUpFirstOfficers {
    private static final ZoneId FIRM = ZoneId.of("Asia/Shanghai");

    private final OneTimeLinks links;
    private final Departments departments;
    private final Employees employees;
    private final Accounts accounts;
    private final Passwords passwords;
    private final People people;
    private final Happenings happenings;
    private final AuditTrail trail;
    private final Clock clock;

    /** One officer. */
    public record Officer(String number, String name, String email, String password) {}

    /**
     * @param locale language of all three to begin with
     * @param profile code of the set of rules the firm begins with; blank for the one the product brings along
     */
    public record Command(
            String code,
            String firmName,
            String locale,
            String profile,
            Officer system,
            Officer security,
            Officer audit) {}

    @Inject
    SetUpFirstOfficers(
            OneTimeLinks links,
            Departments departments,
            Employees employees,
            Accounts accounts,
            Passwords passwords,
            People people,
            Happenings happenings,
            AuditTrail trail,
            Clock clock) {
        this.links = links;
        this.departments = departments;
        this.employees = employees;
        this.accounts = accounts;
        this.passwords = passwords;
        this.people = people;
        this.happenings = happenings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refused {@code LINK_DEAD}, {@code SET_UP_ALREADY}, {@code NUMBER_TAKEN}, or what is wrong with a password */
    public void setUp(Actor visitor, Command command) {
        Instant now = Instant.now(clock);
        trail.subject("firm", "-", command.firmName());
        if (!links.useSetUp(Secret.hash(command.code()), now)) {
            throw new Refused(AccessRule.LINK_DEAD);
        }
        if (!people.withRole(Role.SECURITY_OFFICER).isEmpty()) {
            throw new Refused(AccessRule.SET_UP_ALREADY);
        }
        Department firm = Department.open(DepartmentId.next(), command.firmName(), null);
        departments.add(firm);
        Map<Role, Officer> officers = new EnumMap<>(Role.class);
        officers.put(Role.SYSTEM_OFFICER, command.system());
        officers.put(Role.SECURITY_OFFICER, command.security());
        officers.put(Role.AUDIT_OFFICER, command.audit());
        officers.forEach((role, officer) -> appoint(role, officer, firm, command.locale(), now));
        happenings.announce(new FirmChanged());
        happenings.announce(new FirmFounded(
                command.profile(),
                command.system().number().strip() + " "
                        + command.system().name().strip()));
    }

    private void appoint(Role role, Officer officer, Department firm, String locale, Instant now) {
        new PasswordPolicy(passwords.common())
                .check(officer.password(), officer.number().strip(), true);
        Employee employee = Employee.hire(
                EmployeeId.next(),
                officer.number(),
                officer.name(),
                officer.email(),
                locale,
                firm.id(),
                List.of(role),
                LocalDate.ofInstant(now, FIRM));
        if (employees.byNumber(employee.number()).isPresent()) {
            throw new Refused(AccessRule.NUMBER_TAKEN, employee.number());
        }
        employees.add(employee);
        accounts.put(Account.fresh(employee.id(), now).withPassword(passwords.hash(officer.password()), now));
        trail.changed(role.name(), null, employee.number() + " " + employee.name());
    }
}
