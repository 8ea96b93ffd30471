package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Account;
import org.kedang.access.domain.Employee;
import org.kedang.access.domain.SessionRecord;
import org.kedang.access.spi.Accounts;
import org.kedang.access.spi.Passwords;
import org.kedang.access.spi.Sessions;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/**
 * Signs somebody in at the portal. Whoever fails learns nothing else: an unknown number, a leaver, an account without a
 * password and a wrong password take the same time, the same words and the same ladder.
 */
@UseCase(needs = Permission.KNOCK)
public class SignIn {
    private final People people;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SignInBrake brake;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param agent the browser as it names itself
     */
    public record Command(String number, String password, String agent) {}

    /** @param session the record to be kept in the new browser session */
    public record SignedIn(EmployeeId employee, UUID session) {}

    @Inject
    SignIn(
            People people,
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            SignInBrake brake,
            AuditTrail trail,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.brake = brake;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refused {@code WRONG_CREDENTIALS} or {@code TRY_LATER} with the minutes to wait */
    public SignedIn signIn(Actor visitor, Command command) {
        Instant now = Instant.now(clock);
        String number = shortened(Employee.canonicalNumber(command.number()), 16);
        trail.subject("account", "-", number);
        refuseWhileWaiting(brake.networkWaits(visitor.address(), now), now);
        Optional<Person> person = people.byNumber(number).filter(Person::active);
        brake.beginHashing();
        try {
            return check(visitor, command, number, person, now);
        } finally {
            brake.endHashing();
        }
    }

    private SignedIn check(Actor visitor, Command command, String number, Optional<Person> person, Instant now) {
        EmployeeId employee = person.map(Person::id).orElse(visitor.id());
        Optional<Account> account = accounts.find(employee);
        refuseWhileWaiting(
                account.isPresent()
                        ? account.get().waits(now) ? account.get().waitsUntil() : null
                        : brake.nameWaits(number, now),
                now);
        if (!passwords.matches(
                command.password(), account.map(Account::passwordHash).orElse(""))) {
            brake.networkFailed(visitor.address(), now);
            accounts.countWrong(employee, now);
            if (account.isEmpty()) {
                brake.nameFailed(number, now);
            }
            throw new Refused(AccessRule.WRONG_CREDENTIALS);
        }
        Account known = account.orElseThrow();
        if (known.wrongTries() > 0) {
            accounts.put(known.cleared());
        }
        String name = person.orElseThrow().name();
        trail.subject("account", employee, number + " " + name);
        trail.by(employee, number, name);
        UUID session = UUID.randomUUID();
        sessions.open(new SessionRecord(
                session, employee, now, now, visitor.address(), shortened(command.agent(), 200), null));
        return new SignedIn(employee, session);
    }

    private static void refuseWhileWaiting(@Nullable Instant until, Instant now) {
        if (until != null) {
            throw new Refused(AccessRule.TRY_LATER, Account.minutesLeft(until, now));
        }
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
