package org.kedang.profiles.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Secrecy;
import org.kedang.profiles.domain.ChangeRequestId;
import org.kedang.profiles.domain.FileComparison;

/**
 * Two states of one file, or of two files, side by side (PRF-26), for somebody who may read them; sensitive values masked.
 *
 * @param cover what stands on the covers, also where it is the same
 * @param groups all blocks that say something in one of the states, in the order of the card
 * @param differences how many places of cover, fields and rows differ
 * @param restorable codes of fields and tables whose earlier value may be asked back; empty unless the same file is compared
 *     with its present state by somebody who may ask for changes
 */
public record ComparisonView(
        Side before,
        Side after,
        List<Cover> cover,
        List<FileComparison.Group> groups,
        int differences,
        Set<String> restorable) {

    /**
     * One state.
     *
     * @param version number of the last version that counts
     * @param at the moment of the state; for the present state the moment of the question
     * @param present whether it is the present state
     * @param change the change request whose wishes are in it; null for none
     * @param written when its last version was written
     * @param dictionary version of the dictionary in force at that moment
     */
    public record Side(
            CustomerId customer,
            String number,
            String name,
            Secrecy secrecy,
            int version,
            Instant at,
            boolean present,
            @Nullable ChangeRequestId change,
            Instant written,
            int dictionary) {}

    /**
     * One line of the covers.
     *
     * @param key {@code owner}, {@code tier}, {@code sealed}, {@code aliases} or {@code confirmedOn}
     * @param before a name, a constant, {@code true}, names joined by {@code " · "}, or a day; empty for nothing
     */
    public record Cover(String key, String before, String after) {
        public boolean differs() {
            return !before.equals(after);
        }
    }

    public ComparisonView {
        cover = List.copyOf(cover);
        groups = List.copyOf(groups);
        restorable = Set.copyOf(restorable);
    }

    /** Whether two moments of one file are compared. */
    public boolean sameFile() {
        return before.customer().equals(after.customer());
    }
}
