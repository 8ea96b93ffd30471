package org.kedang.access.usecase;

import jakarta.inject.Inject;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.Account;
import org.kedang.access.spi.Accounts;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Leads a locked account back to the ground of the ladder. */
@UseCase(needs = Permission.UNLOCK_ACCOUNT)
public class UnlockAccount {
    private final Accounts accounts;
    private final People people;
    private final AuditTrail trail;

    /** Whose account. */
    public record Command(EmployeeId employee) {}

    @Inject
    UnlockAccount(Accounts accounts, People people, AuditTrail trail) {
        this.accounts = accounts;
        this.people = people;
        this.trail = trail;
    }

    public void unlock(Actor actor, Command command) {
        Person person =
                people.person(command.employee()).orElseThrow(() -> new Missing("employee", command.employee()));
        trail.subject("account", person.id(), person.number() + " " + person.name());
        Account account = accounts.find(person.id()).orElseThrow(() -> new Missing("account", person.id()));
        trail.changed("wrongTries", Integer.toString(account.wrongTries()), "0");
        accounts.put(account.cleared());
    }
}
