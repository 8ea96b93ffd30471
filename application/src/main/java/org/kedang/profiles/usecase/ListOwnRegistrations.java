package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.RegistrationRow;
import org.kedang.profiles.spi.Registrations;

/** The actor's own registration forms, the last changed first. */
@Question(needs = Permission.REGISTER_CUSTOMER)
public class ListOwnRegistrations {
    private final Registrations registrations;

    @Inject
    ListOwnRegistrations(Registrations registrations) {
        this.registrations = registrations;
    }

    /**
     * @param onlyOpen drafts and returned forms only, without a cursor
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     */
    public record Command(boolean onlyOpen, @Nullable String cursor, int limit) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    public Slice<RegistrationRow> list(Command command, Actor actor) {
        return command.onlyOpen()
                ? new Slice<>(registrations.openOf(actor.id(), command.limit()), null)
                : registrations.ofAuthor(actor.id(), command.cursor(), command.limit());
    }
}
