package org.kedang.profiles.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would have decided in the past quarter. Only what they have a say in is looked at, so a figure may be 0
 * for what they leave alone.
 *
 * @param since first day looked at
 * @param registrations how many registrations were looked at
 * @param changes how many change requests were looked at
 * @param writings how many changes of files were looked at
 * @param moves how many moves between the stages of business were looked at
 * @param capped whether there were more of some kind than the newest {@value #MOST} that are looked at
 * @param different how many would have gone differently
 * @param unseen how many of those the reader may not see
 * @param counts how many by difference; one may count under several
 * @param rows those he may see, the newest first
 * @param next cursor of the next page; null on the last one
 */
public record RehearsalView(
        LocalDate since,
        int registrations,
        int changes,
        int writings,
        int moves,
        boolean capped,
        int different,
        int unseen,
        Map<RehearsedRow.Difference, Integer> counts,
        List<RehearsedRow> rows,
        @Nullable String next) {
    /** Most of each kind that are looked at. */
    public static final int MOST = 2_000;

    public RehearsalView {
        counts = Map.copyOf(counts);
        rows = List.copyOf(rows);
    }
}
