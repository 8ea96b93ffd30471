package org.kedang.profiles.api;

import java.time.Instant;
import java.util.List;
import org.kedang.profiles.domain.Labels;

/**
 * What was asked or done in the past and would have gone differently under other rules.
 *
 * @param title the customer's name, with his number when he has one
 * @param link its page inside the portal
 */
public record RehearsedRow(Kind kind, String id, String title, Instant at, List<Why> reasons, String link) {
    public RehearsedRow {
        reasons = List.copyOf(reasons);
    }

    /** What was asked. */
    public enum Kind {
        REGISTRATION,
        CHANGE,
        RENAMING,
        /** a change that was written into a file, whoever made it */
        FILE,
        /** a move between the stages of business */
        STAGE
    }

    /** What would have been different. */
    public enum Difference {
        /** it would have passed other stages, people, deadlines or duties */
        CHAIN,
        /** papers would have been missing */
        PAPERS,
        /** required fields would have been missing, or values wrong */
        FIELDS,
        /** it could not have been asked at all */
        REFUSED,
        /** tasks would have been made that were not */
        TASKS_MORE,
        /** tasks would not have been made that were */
        TASKS_LESS,
        /** tasks would have been somebody else's, or due on another day */
        TASKS_OTHER,
        /** the stage could have been reached by way of others alone */
        DETOUR,
        /** the stage could not have been reached at all */
        BARRED
    }

    /**
     * One reason.
     *
     * @param before names of what was; empty when nothing
     * @param after names of what would have been
     */
    public record Why(Difference difference, List<Labels> before, List<Labels> after) {
        public Why {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
