package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.RuleVersionRow;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.spi.RuleHistory;

/** The versions of some of the firm's rules, the newest first: since when, who asked, who granted, why, by which clause. */
@Question(needs = Permission.READ_POLICY)
public class ListRuleVersions {
    private final RuleHistory history;
    private final RuleShelf shelf;
    private final RuleVersionRows rows;
    private final Clock clock;

    @Inject
    ListRuleVersions(RuleHistory history, RuleShelf shelf, RuleVersionRows rows, Clock clock) {
        this.history = history;
        this.shelf = shelf;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param cursor {@link Slice#next()} of the slice before; null for the first. What no slice gave counts as none.
     * @param limit 1 to 200
     */
    public record Command(RuleSet set, @Nullable String cursor, int limit) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    public Slice<RuleVersionRow> list(Actor actor, Command command) {
        int limit = command.limit();
        List<RuleHistory.Line> found = history.below(command.set(), before(command.cursor()), limit + 1);
        int active = shelf.on(BusinessDay.of(Instant.now(clock))).version(command.set());
        List<RuleHistory.Line> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new Slice<>(
                rows.named(shown, active),
                found.size() > limit ? String.valueOf(shown.get(limit - 1).version()) : null);
    }

    private static int before(@Nullable String cursor) {
        return cursor != null && cursor.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(cursor) : Integer.MAX_VALUE;
    }
}
