package org.kedang.profiles.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Which rows of two states of a table are the same one: equal rows in the same order first, between them the ones that share
 * the most, so that a row taken away does not make all that follow look changed.
 */
final class RowPairs {
    /** In place of the place of a row that is not there. */
    static final int NONE = -1;

    private final List<Map<String, String>> before;
    private final List<Map<String, String>> after;
    private final List<Pair> pairs = new ArrayList<>();

    /** Places of one row in both states, from 0; one of them may be {@link #NONE}. */
    record Pair(int before, int after) {}

    private RowPairs(List<Map<String, String>> before, List<Map<String, String>> after) {
        this.before = before;
        this.after = after;
    }

    /** Every row of both states once, in the order of the later one; rows taken away stand where they stood. */
    static List<Pair> of(List<Map<String, String>> before, List<Map<String, String>> after) {
        RowPairs work = new RowPairs(before, after);
        work.anchor();
        return List.copyOf(work.pairs);
    }

    private void anchor() {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        int fromBefore = 0;
        int fromAfter = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                between(fromBefore, i, fromAfter, j);
                pairs.add(new Pair(i++, j++));
                fromBefore = i;
                fromAfter = j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        between(fromBefore, before.size(), fromAfter, after.size());
    }

    private void between(int fromBefore, int toBefore, int fromAfter, int toAfter) {
        List<Integer> left = new ArrayList<>();
        for (int i = fromBefore; i < toBefore; i++) {
            left.add(i);
        }
        List<Pair> found = new ArrayList<>();
        for (int j = fromAfter; j < toAfter; j++) {
            int best = NONE;
            int most = 0;
            for (int i : left) {
                int shared = shared(before.get(i), after.get(j));
                if (shared > most) {
                    most = shared;
                    best = i;
                }
            }
            found.add(new Pair(best, j));
            left.remove(Integer.valueOf(best));
        }
        left.forEach(gone -> found.add(new Pair(gone, NONE)));
        if (found.size() == 2 && found.get(0).before() == NONE && found.get(1).after() == NONE) {
            // one row made place for one other: told in the order in which it happened
            Collections.reverse(found);
        }
        pairs.addAll(found);
    }

    private static int shared(Map<String, String> one, Map<String, String> other) {
        int shared = 0;
        for (Map.Entry<String, String> cell : one.entrySet()) {
            shared += cell.getValue().equals(other.get(cell.getKey())) ? 1 : 0;
        }
        return shared;
    }
}
