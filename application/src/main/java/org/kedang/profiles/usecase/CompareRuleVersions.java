package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.RuleVersionRow;
import org.kedang.profiles.domain.FirmRules;
import org.kedang.profiles.domain.RuleSet;
import org.kedang.profiles.spi.RuleHistory;

/** Puts two versions of some of the firm's rules side by side, whichever two. */
@Question(needs = Permission.READ_POLICY)
public class CompareRuleVersions {
    private final RuleHistory history;
    private final RuleShelf shelf;
    private final RuleVersionRows rows;
    private final Clock clock;

    @Inject
    CompareRuleVersions(RuleHistory history, RuleShelf shelf, RuleVersionRows rows, Clock clock) {
        this.history = history;
        this.shelf = shelf;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param before number of the version on the left; null for the one before {@code after}, or the first itself
     * @param after number of the version on the right; null for the newest
     */
    public record Command(RuleSet set, @Nullable Integer before, @Nullable Integer after) {}

    /**
     * @param newest number of the newest version, started or not
     * @param rulesBefore the rules with the left version; all others as they are today
     * @param rulesAfter the same with the right version
     */
    public record Answer(
            int newest, RuleVersionRow before, RuleVersionRow after, FirmRules rulesBefore, FirmRules rulesAfter) {}

    /** @throws Missing for a version there is not */
    public Answer compare(Actor actor, Command command) {
        RuleSet set = command.set();
        FirmRules today = shelf.on(BusinessDay.of(Instant.now(clock)));
        int newest = history.below(set, Integer.MAX_VALUE, 1).get(0).version();
        int right = command.after() == null ? newest : command.after();
        int left = command.before() == null ? Math.max(1, right - 1) : command.before();
        List<RuleVersionRow> named = rows.named(List.of(demanded(set, left), demanded(set, right)), today.version(set));
        return new Answer(
                newest,
                named.get(0),
                named.get(1),
                shelf.with(today, Map.of(set, left)),
                shelf.with(today, Map.of(set, right)));
    }

    private RuleHistory.Line demanded(RuleSet set, int version) {
        return history.version(set, version).orElseThrow(() -> new Missing("ruleVersion", set + " " + version));
    }
}
