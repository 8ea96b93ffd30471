package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.Account;
import org.kedang.access.domain.Assignment;
import org.kedang.access.domain.Employee;
import org.kedang.access.spi.Accounts;
import org.kedang.access.spi.Employees;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;

/** One employee with his whole history in the firm and the state of his account. */
@Question(needs = Permission.READ_FIRM)
public class ReadEmployee {
    private final Employees employees;
    private final Accounts accounts;
    private final Clock clock;

    /**
     * What the officers see.
     *
     * @param hasPassword whether he ever chose one
     * @param waitsUntil until when the account is locked, null when it is not
     */
    public record View(
            EmployeeId id,
            String number,
            String name,
            String email,
            String locale,
            List<Assignment> assignments,
            boolean hasPassword,
            @Nullable Instant waitsUntil) {}

    @Inject
    ReadEmployee(Employees employees, Accounts accounts, Clock clock) {
        this.employees = employees;
        this.accounts = accounts;
        this.clock = clock;
    }

    public View read(Actor actor, EmployeeId id) {
        Employee employee = employees.find(id).orElseThrow(() -> new Missing("employee", id));
        Instant now = Instant.now(clock);
        Account account = accounts.find(id).orElseGet(() -> Account.fresh(id, now));
        return new View(
                id,
                employee.number(),
                employee.name(),
                employee.email(),
                employee.locale(),
                employee.assignments(),
                !account.passwordHash().isEmpty(),
                account.waits(now) ? account.waitsUntil() : null);
    }
}
