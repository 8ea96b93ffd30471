package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.Account;
import org.kedang.access.domain.Employee;
import org.kedang.access.spi.Accounts;
import org.kedang.access.spi.Employees;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;

/** One's own data as the firm keeps them. */
@Question(needs = Permission.USE_OWN_ACCOUNT)
public class ReadOwnAccount {
    private final People people;
    private final Employees employees;
    private final Accounts accounts;

    /** @param passwordChangedAt null when there is no password */
    public record OwnAccount(
            Person person,
            Set<Role> roles,
            Set<Permission> permissions,
            String theme,
            @Nullable Instant passwordChangedAt) {}

    @Inject
    ReadOwnAccount(People people, Employees employees, Accounts accounts) {
        this.people = people;
        this.employees = employees;
        this.accounts = accounts;
    }

    public OwnAccount read(Actor actor) {
        Person person = people.person(actor.id()).orElseThrow(() -> new Missing("employee", actor.id()));
        return new OwnAccount(
                person,
                actor.roles(),
                actor.permissions(),
                employees.find(actor.id()).map(Employee::theme).orElse("auto"),
                accounts.find(actor.id()).map(Account::passwordChangedAt).orElse(null));
    }
}
