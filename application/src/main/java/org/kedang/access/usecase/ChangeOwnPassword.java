package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Account;
import org.kedang.access.domain.PasswordPolicy;
import org.kedang.access.domain.RoleBook;
import org.kedang.access.spi.Accounts;
import org.kedang.access.spi.Passwords;
import org.kedang.access.spi.Sessions;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Chooses a new password, proving the old one; every other session of his ends. */
@UseCase(needs = Permission.USE_OWN_ACCOUNT)
public class ChangeOwnPassword {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final Clock clock;

    /** @param session the session that stays, null when the change does not come from one */
    public record Command(String oldPassword, String newPassword, @Nullable UUID session) {}

    @Inject
    ChangeOwnPassword(Accounts accounts, Sessions sessions, Passwords passwords, AuditTrail trail, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refused when the old one is wrong or the new one too weak; wrong ones climb the ladder as at sign-in */
    public void change(Actor actor, Command command) {
        Instant now = Instant.now(clock);
        trail.subject("account", actor.id(), actor.number() + " " + actor.name());
        Account account = accounts.find(actor.id()).orElseThrow(() -> new Missing("account", actor.id()));
        Instant until = account.waitsUntil();
        if (until != null && account.waits(now)) {
            throw new Refused(AccessRule.TRY_LATER, Account.minutesLeft(until, now));
        }
        if (!passwords.matches(command.oldPassword(), account.passwordHash())) {
            accounts.countWrong(actor.id(), now);
            throw new Refused(AccessRule.PASSWORD_WRONG);
        }
        if (command.newPassword().equals(command.oldPassword())) {
            throw new Refused(AccessRule.PASSWORD_UNCHANGED);
        }
        new PasswordPolicy(passwords.common())
                .check(
                        command.newPassword(),
                        actor.number(),
                        actor.roles().stream().anyMatch(RoleBook::isOfficer));
        accounts.put(account.withPassword(passwords.hash(command.newPassword()), now));
        sessions.endAll(actor.id(), command.session(), now);
    }
}
