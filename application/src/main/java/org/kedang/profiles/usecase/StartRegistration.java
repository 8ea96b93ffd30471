package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ExpectedSale;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Registrations;

/** A rep begins the registration form F01 (002 §3.2). Anything may stand in it, or nothing. */
@UseCase(needs = Permission.REGISTER_CUSTOMER)
public class StartRegistration {
    private final Registrations registrations;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    StartRegistration(Registrations registrations, People people, AuditTrail trail, Clock clock) {
        this.registrations = registrations;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param handler who dealt with the customer first and will own the file; null for the author himself
     * @param expected what the author expects to sell the customer
     */
    public record Command(FieldValues values, FileTier tier, @Nullable EmployeeId handler, ExpectedSale expected) {
        public Command(FieldValues values, FileTier tier, @Nullable EmployeeId handler) {
            this(values, tier, handler, ExpectedSale.UNSAID);
        }

        public static Command of(FieldValues values) {
            return new Command(values, FileTier.FULL, null);
        }
    }

    /** The new draft and its revision. */
    public record Started(RegistrationId id, long revision) {}

    /** @throws Refused {@code NO_SUCH_HANDLER} when the named handler does not exist or has left */
    public Started start(Command command, Actor actor) {
        EmployeeId handler = command.handler() == null ? actor.id() : command.handler();
        if (!handler.equals(actor.id())
                && people.person(handler).filter(Person::active).isEmpty()) {
            throw new Refused(FileRule.NO_SUCH_HANDLER);
        }
        Instant now = Instant.now(clock);
        Registration form = Registration.start(
                RegistrationId.next(),
                actor.id(),
                handler,
                actor.department(),
                Storable.of(command.values()),
                command.tier(),
                now);
        form.expect(command.expected(), actor.id(), now);
        registrations.add(form);
        trail.subject(Forms.KIND, form.id(), form.values().text("name"));
        return new Started(form.id(), form.revision());
    }
}
