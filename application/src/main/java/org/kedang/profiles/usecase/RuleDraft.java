package org.kedang.profiles.usecase;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.profiles.domain.DictionaryNote;
import org.kedang.profiles.domain.RuleChange;
import org.kedang.profiles.domain.RuleProposal;

/**
 * The next version of some rules, made and checked, but asked of nobody yet.
 *
 * @param title the words people will know it by
 * @param changes what it says differently, for the record of the act
 */
record RuleDraft(
        RuleChange.Kind kind, String title, RuleProposal proposal, DictionaryNote about, List<Change> changes) {
    RuleDraft {
        changes = List.copyOf(changes);
    }

    /** One side of the rules as it stands and as it is to be. */
    record Change(String side, @Nullable String before, String after) {
        /** The sides that are said differently. */
        static List<Change> between(Map<String, String> before, Map<String, String> after) {
            return after.entrySet().stream()
                    .map(side -> new Change(side.getKey(), before.get(side.getKey()), side.getValue()))
                    .filter(change -> !change.after().equals(change.before()))
                    .toList();
        }
    }

    /** Says in the record of the act what it changes. */
    void tell(AuditTrail trail) {
        changes.forEach(change -> trail.changed(change.side(), change.before(), change.after()));
    }
}
