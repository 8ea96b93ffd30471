package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ChangeRow;
import org.kedang.profiles.spi.ChangeRequests;

/** The change requests of one customer, the last asked first; what they say stands in each of them. */
@Question(needs = Permission.READ_FILE)
public class ListChanges {
    private final ChangeRequests requests;
    private final ChangeLists lists;

    @Inject
    ListChanges(ChangeRequests requests, ChangeLists lists) {
        this.requests = requests;
        this.lists = lists;
    }

    /**
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     */
    public record Command(CustomerId customer, @Nullable String cursor, int limit) implements Concerns {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    public Slice<ChangeRow> list(Command command, Actor actor) {
        Slice<ChangeRequests.Row> rows = requests.ofCustomer(command.customer(), command.cursor(), command.limit());
        return new Slice<>(lists.named(rows.items()), rows.next());
    }
}
