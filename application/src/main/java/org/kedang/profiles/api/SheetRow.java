package org.kedang.profiles.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.domain.ImportRule;

/**
 * One line of a table somebody brought along.
 *
 * @param line the line in the file as people count it, the header being line 1
 */
public record SheetRow(int line, List<Cell> cells) {

    /**
     * One cell as text: numbers plain, dates ISO, truth values {@code true} or {@code false}; empty for an empty cell.
     *
     * @param problem why the cell cannot be taken as it is; null when it can
     */
    public record Cell(String text, @Nullable ImportRule problem) {
        public static Cell of(String text) {
            return new Cell(text, null);
        }
    }

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** Whether no cell holds anything. */
    public boolean blank() {
        return cells.stream()
                .allMatch(cell -> cell.problem() == null && cell.text().isBlank());
    }
}
