package org.kedang.profiles.api;

import java.util.List;
import org.kedang.kit.domain.Problem;
import org.kedang.profiles.domain.ImportRowState;

/**
 * One row of an import with all that is wrong with it.
 *
 * @param cells the texts as they came, in the order of the file's columns
 * @param problems fields by dictionary code; a blank field means the whole row
 */
public record ImportRowView(int line, List<String> cells, ImportRowState state, List<Problem> problems) {
    public ImportRowView {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }
}
