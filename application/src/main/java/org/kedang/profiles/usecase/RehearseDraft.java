package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.api.RehearsalView;

/**
 * 预演 before anything is handed in: what the rules an officer drafts would have decided in the past quarter. The draft
 * passes the checks of its hand-in, but for the reason, and is kept nowhere.
 */
@Question(needs = Permission.CHANGE_POLICY)
public class RehearseDraft {
    private final RuleDrafts drafts;
    private final PastQuarter past;

    @Inject
    RehearseDraft(RuleDrafts drafts, PastQuarter past) {
        this.drafts = drafts;
        this.past = past;
    }

    /**
     * @param cursor {@link RehearsalView#next()} of the page before; null for the first
     * @param limit rows of a page, 1 to 200
     */
    public record Command(RuleWish wish, @Nullable String cursor, int limit) {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    /**
     * @throws Stale when there is a newer version than the one the officer began with
     * @throws Missing for a profile the product does not bring along
     * @throws Refused as the hand-in does, but for a missing reason
     */
    public RehearsalView rehearse(Actor actor, Command command) {
        return past.under(drafts.rehearsed(actor, command.wish()).proposal(), actor, command.cursor(), command.limit());
    }
}
