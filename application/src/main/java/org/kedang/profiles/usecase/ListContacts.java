package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ContactRow;
import org.kedang.profiles.spi.Contacts;

/** The actor's own contact book, the newest first. */
@Question(needs = Permission.REGISTER_CUSTOMER)
public class ListContacts {
    private final Contacts contacts;

    @Inject
    ListContacts(Contacts contacts) {
        this.contacts = contacts;
    }

    /**
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     */
    public record Command(@Nullable String cursor, int limit) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    public Slice<ContactRow> list(Command command, Actor actor) {
        return contacts.keptBy(actor.id(), command.cursor(), command.limit());
    }
}
