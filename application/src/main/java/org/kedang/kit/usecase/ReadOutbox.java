package org.kedang.kit.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.api.OutboxRow;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.OutboxLists;

/** The one who runs the system sees how mails fare, nothing of what they say and nobody's address. */
@Question(needs = Permission.READ_OUTBOX)
public class ReadOutbox {
    private static final int LARGEST_PAGE = 200;
    private static final Set<String> STATES = Set.of("WAITING", "SENT", "DEAD");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\"';,:]+@[^\\s<>()\"';,:]+");

    private final OutboxLists outbox;

    @Inject
    ReadOutbox(OutboxLists outbox) {
        this.outbox = outbox;
    }

    /**
     * @param state WAITING, SENT or DEAD; null or anything else for all
     * @param before the cursor of the page before; null for the newest
     * @param size mails wanted; 1 to 200, anything else is brought into that range
     */
    public record Command(@Nullable String state, @Nullable Long before, int size) {}

    /**
     * @param waiting how many wait altogether
     * @param dead how many were given up altogether
     * @param next cursor of the next page; null when this is the last one
     */
    public record Page(List<OutboxRow> rows, long waiting, long dead, @Nullable Long next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** Newest first. */
    public Page read(Actor actor, Command command) {
        int size = Math.max(1, Math.min(command.size(), LARGEST_PAGE));
        String state = command.state() != null && STATES.contains(command.state()) ? command.state() : null;
        List<OutboxRow> rows = outbox.page(state, command.before(), size + 1);
        boolean more = rows.size() > size;
        List<OutboxRow> shown = (more ? rows.subList(0, size) : rows)
                .stream().map(ReadOutbox::impersonal).toList();
        return new Page(
                shown,
                outbox.waiting(),
                outbox.dead(),
                more ? shown.get(size - 1).position() : null);
    }

    // mail servers quote the recipient in their refusals
    private static OutboxRow impersonal(OutboxRow row) {
        String error = row.lastError();
        return new OutboxRow(
                row.position(),
                row.template(),
                row.state(),
                row.attempts(),
                row.createdAt(),
                row.nextAttemptAt(),
                row.sentAt(),
                error == null ? null : ADDRESS.matcher(error).replaceAll("***"));
    }
}
