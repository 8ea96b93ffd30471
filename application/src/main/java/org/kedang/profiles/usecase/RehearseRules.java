package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.RehearsalView;
import org.kedang.profiles.domain.RuleChangeId;

/** 预演: what a requested change of the rules would have decided in the past quarter. */
@Question(needs = Permission.READ_POLICY)
public class RehearseRules {
    private final RuleDesk desk;
    private final PastQuarter past;

    @Inject
    RehearseRules(RuleDesk desk, PastQuarter past) {
        this.desk = desk;
        this.past = past;
    }

    /**
     * @param cursor {@link RehearsalView#next()} of the page before; null for the first
     * @param limit rows of a page, 1 to 200
     */
    public record Command(RuleChangeId request, @Nullable String cursor, int limit) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    /** @throws Missing when there is no such request */
    public RehearsalView rehearse(Actor actor, Command command) {
        return past.under(desk.find(command.request()).proposal(), actor, command.cursor(), command.limit());
    }
}
