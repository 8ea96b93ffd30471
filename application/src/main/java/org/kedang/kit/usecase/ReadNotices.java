package org.kedang.kit.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.Notice;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.Notices;

/** Everybody reads his own notices and nobody else's. */
@Question(needs = Permission.USE_INBOX)
public class ReadNotices {
    private static final int LARGEST_PAGE = 100;

    private final Notices notices;

    @Inject
    ReadNotices(Notices notices) {
        this.notices = notices;
    }

    /**
     * @param before the cursor of the page before; null for the newest
     * @param size notices wanted; 1 to 100, anything else is brought into that range
     */
    public record Command(@Nullable UUID before, int size) {}

    /**
     * @param unread how many are unread altogether
     * @param next cursor of the next page; null when this is the last one
     */
    public record Page(List<Notice> rows, long unread, @Nullable UUID next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** Newest first. */
    public Page read(Actor actor, Command command) {
        int size = Math.max(1, Math.min(command.size(), LARGEST_PAGE));
        List<Notice> rows = notices.page(actor.id(), command.before(), size + 1);
        long unread = notices.unread(actor.id());
        return rows.size() <= size
                ? new Page(rows, unread, null)
                : new Page(rows.subList(0, size), unread, rows.get(size - 1).id());
    }
}
