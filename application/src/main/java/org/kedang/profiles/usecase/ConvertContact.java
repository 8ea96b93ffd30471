package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ContactEntry;
import org.kedang.profiles.domain.ContactId;
import org.kedang.profiles.domain.FileRule;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationId;
import org.kedang.profiles.spi.Contacts;
import org.kedang.profiles.spi.Registrations;

/** Makes an entry of the contact book into a registration form, once (C26; 003-R 一). */
@UseCase(needs = Permission.REGISTER_CUSTOMER)
public class ConvertContact {
    private final Contacts contacts;
    private final Registrations registrations;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ConvertContact(Contacts contacts, Registrations registrations, AuditTrail trail, Clock clock) {
        this.contacts = contacts;
        this.registrations = registrations;
        this.trail = trail;
        this.clock = clock;
    }

    public record Command(ContactId contact, FileTier tier) {}

    /**
     * @return the new draft, with what the contact book knew
     * @throws Refused {@code NOT_AUTHOR} for somebody else's entry, {@code CONTACT_CONVERTED} the second time,
     *     {@code CONTACT_GETS_NO_FILE}
     */
    public RegistrationId convert(Command command, Actor actor) {
        ContactEntry entry =
                contacts.find(command.contact()).orElseThrow(() -> new Missing("contact", command.contact()));
        trail.subject("contact", entry.id(), entry.name());
        if (!entry.keeper().equals(actor.id())) {
            throw new Refused(FileRule.NOT_AUTHOR);
        }
        if (command.tier() == FileTier.CONTACT) {
            throw new Refused(FileRule.CONTACT_GETS_NO_FILE);
        }
        Registration form = Registration.start(
                RegistrationId.next(),
                actor.id(),
                actor.id(),
                actor.department(),
                entry.values(),
                command.tier(),
                Instant.now(clock));
        entry.convert(form.id());
        registrations.add(form);
        contacts.save(entry);
        trail.changed("registration", null, form.id().toString());
        return form.id();
    }
}
