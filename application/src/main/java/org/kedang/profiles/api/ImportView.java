package org.kedang.profiles.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.domain.ImportState;

/**
 * An import as a person follows it.
 *
 * @param mapping column index from 0 to field code
 * @param counts rows by state
 * @param problems kinds of problems with their counts, the most frequent first
 * @param percent how much of the present work (check or run) is done
 */
public record ImportView(
        ImportId id,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        List<String> columns,
        Map<Integer, String> mapping,
        int rows,
        ImportState state,
        boolean cancelAsked,
        String reason,
        Map<ImportRowState, Integer> counts,
        List<ProblemKind> problems,
        int percent,
        @Nullable Instant finishedAt,
        long revision) {

    /**
     * One kind of problem.
     *
     * @param rule message key of the rule
     * @param field dictionary code; blank when the problem is about the whole row
     */
    public record ProblemKind(String rule, String field, int rows) {}

    public ImportView {
        columns = List.copyOf(columns);
        mapping = Map.copyOf(mapping);
        counts = Map.copyOf(counts);
        problems = List.copyOf(problems);
    }

    /** Rows in a state. */
    public int count(ImportRowState state) {
        return counts.getOrDefault(state, 0);
    }
}
