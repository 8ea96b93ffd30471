package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.RuleChangeRow;
import org.kedang.profiles.spi.RuleChanges;

/** The requests to change the rules, the last asked first. */
@Question(needs = Permission.READ_POLICY)
public class ListRuleChanges {
    private final RuleChanges requests;
    private final RuleChangeRows rows;

    @Inject
    ListRuleChanges(RuleChanges requests, RuleChangeRows rows) {
        this.requests = requests;
        this.rows = rows;
    }

    /**
     * @param cursor {@link Slice#next()} of the slice before; null for the first
     * @param limit 1 to 200
     * @param open only those that are not decided yet, on one page
     */
    public record Command(@Nullable String cursor, int limit, boolean open) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }

        /** All of them. */
        public Command(@Nullable String cursor, int limit) {
            this(cursor, limit, false);
        }

        /** The newest that wait for a decision or for who asked. */
        public static Command waiting() {
            return new Command(null, 200, true);
        }
    }

    public Slice<RuleChangeRow> list(Actor actor, Command command) {
        if (command.open()) {
            return new Slice<>(rows.named(requests.open(command.limit())), null);
        }
        Slice<RuleChanges.Row> found = requests.list(command.cursor(), command.limit());
        return new Slice<>(rows.named(found.items()), found.next());
    }
}
