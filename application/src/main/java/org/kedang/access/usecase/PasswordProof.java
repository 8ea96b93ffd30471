package org.kedang.access.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.access.api.Reauthentication;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Account;
import org.kedang.access.spi.Accounts;
import org.kedang.access.spi.Passwords;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;

/** The password once more. */
@Dependent
class PasswordProof implements Reauthentication {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    @Inject
    PasswordProof(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public void prove(Actor actor, String password) {
        Instant now = Instant.now(clock);
        Account account = accounts.find(actor.id()).orElseThrow(() -> new Missing("account", actor.id()));
        Instant until = account.waitsUntil();
        if (until != null && account.waits(now)) {
            throw new Refused(AccessRule.TRY_LATER, Account.minutesLeft(until, now));
        }
        if (!passwords.matches(password, account.passwordHash())) {
            accounts.countWrong(actor.id(), now);
            throw new Refused(AccessRule.PASSWORD_WRONG);
        }
    }
}
