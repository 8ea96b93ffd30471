package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.access.api.Actors;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.Account;
import org.kedang.access.domain.PasswordPolicy;
import org.kedang.access.domain.RoleBook;
import org.kedang.access.spi.Accounts;
import org.kedang.access.spi.OneTimeLinks;
import org.kedang.access.spi.Passwords;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Chooses one's password with a one-time link; all sessions of the account end, all its access tokens are revoked. */
@UseCase(needs = Permission.KNOCK)
public class ChoosePassword {
    private final OneTimeLinks links;
    private final Actors actors;
    private final Accounts accounts;
    private final OpenDoors doors;
    private final Passwords passwords;
    private final SignInBrake brake;
    private final AuditTrail trail;
    private final Clock clock;

    /** @param code from the link */
    public record Command(String code, String password) {}

    @Inject
    ChoosePassword(
            OneTimeLinks links,
            Actors actors,
            Accounts accounts,
            OpenDoors doors,
            Passwords passwords,
            SignInBrake brake,
            AuditTrail trail,
            Clock clock) {
        this.links = links;
        this.actors = actors;
        this.accounts = accounts;
        this.doors = doors;
        this.passwords = passwords;
        this.brake = brake;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refused {@code LINK_DEAD} for an unknown, used or expired link; a weak password leaves the link alive */
    public void choose(Actor visitor, Command command) {
        Instant now = Instant.now(clock);
        byte[] hash = Secret.hash(command.code());
        Actor owner = links.passwordLinkAlive(hash, now)
                .filter(id -> brake.networkWaits(visitor.address(), now) == null)
                .flatMap(id -> actors.actorOf(id, visitor.channel(), visitor.address()))
                .orElseThrow(() -> {
                    brake.networkFailed(visitor.address(), now);
                    return new Refused(AccessRule.LINK_DEAD);
                });
        trail.subject("account", owner.id(), owner.number() + " " + owner.name());
        new PasswordPolicy(passwords.common())
                .check(
                        command.password(),
                        owner.number(),
                        owner.roles().stream().anyMatch(RoleBook::isOfficer));
        EmployeeId employee = links.usePasswordLink(hash, now).orElseThrow(() -> new Refused(AccessRule.LINK_DEAD));
        Account account = accounts.find(employee).orElseGet(() -> Account.fresh(employee, now));
        accounts.put(account.withPassword(passwords.hash(command.password()), now));
        trail.by(owner.id(), owner.number(), owner.name());
        doors.close(employee, now);
    }
}
