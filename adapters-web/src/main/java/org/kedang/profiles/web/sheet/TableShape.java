package org.kedang.profiles.web.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.Refused;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ImportRule;

/** What every table must look like, whatever file it came in. */
final class TableShape {
    private TableShape() {}

    /** The column names of the header line; a star that marks required columns in our own template is no part of the name. */
    static List<String> header(@Nullable SheetRow line, Limits limits) {
        if (line == null) {
            throw new Refused(ImportRule.TABLE_EMPTY);
        }
        List<String> names = new ArrayList<>();
        for (SheetRow.Cell cell : line.cells()) {
            names.add(cell.text().strip().replaceAll("[*＊]+$", "").strip());
        }
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        if (names.isEmpty()) {
            throw new Refused(ImportRule.TABLE_EMPTY);
        }
        if (names.size() > limits.columns()
                || line.cells().stream().anyMatch(cell -> cell.problem() == ImportRule.ROW_TOO_WIDE)) {
            throw new Refused(ImportRule.TOO_MANY_COLUMNS, limits.columns());
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new Refused(ImportRule.COLUMN_TWICE, name);
            }
        }
        return List.copyOf(names);
    }

    static SheetRow.Cell cell(@Nullable String text, Limits limits) {
        if (text == null) {
            return SheetRow.Cell.of("");
        }
        if (text.codePointCount(0, text.length()) > limits.cellCharacters()) {
            return new SheetRow.Cell(
                    text.substring(0, text.offsetByCodePoints(0, Math.min(200, limits.cellCharacters()))),
                    ImportRule.CELL_TOO_LONG);
        }
        return SheetRow.Cell.of(text);
    }
}
