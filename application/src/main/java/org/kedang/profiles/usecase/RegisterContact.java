package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ContactEntry;
import org.kedang.profiles.domain.ContactId;
import org.kedang.profiles.spi.Contacts;

/** Writes somebody into the contact book instead of opening a file (F29; 003-R 一; 003-I 4). */
@UseCase(needs = Permission.REGISTER_CUSTOMER)
public class RegisterContact {
    private final Contacts contacts;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    RegisterContact(Contacts contacts, AuditTrail trail, Clock clock) {
        this.contacts = contacts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Name and phone are needed; company and note may be empty. */
    public record Command(String name, String phone, String company, String note) {}

    /** @throws org.kedang.kit.domain.Refused {@code CONTACT_NAME_MISSING}, {@code CONTACT_PHONE_MISSING}, {@code FIELD_NOT_A_PHONE} */
    public ContactId register(Command command, Actor actor) {
        ContactEntry entry = ContactEntry.write(
                ContactId.next(),
                Storable.text(command.name()),
                Storable.text(command.phone()),
                Storable.text(command.company()),
                Storable.text(command.note()),
                actor.id(),
                actor.department(),
                Instant.now(clock));
        contacts.add(entry);
        trail.subject("contact", entry.id(), entry.name());
        return entry.id();
    }
}
