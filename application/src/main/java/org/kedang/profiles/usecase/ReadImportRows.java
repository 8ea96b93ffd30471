package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ImportRowView;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.spi.Imports;

/** The rows of an own import that opened no file, as they came, with every reason or what became of them. */
@Question(needs = Permission.IMPORT_CUSTOMERS)
public class ReadImportRows {
    private static final List<ImportRowState> LEFT = List.of(
            ImportRowState.BAD,
            ImportRowState.EXISTING,
            ImportRowState.DOUBTFUL,
            ImportRowState.ASKED,
            ImportRowState.SAME);

    private final OwnImports own;
    private final Imports imports;

    @Inject
    ReadImportRows(OwnImports own, Imports imports) {
        this.own = own;
        this.imports = imports;
    }

    /**
     * @param after the last line of the page before; 0 for the first
     * @param limit 1 to 1,000
     */
    public List<ImportRowView> read(ImportId id, int after, int limit, Actor actor) {
        return imports.rowsAfter(own.find(id, actor).id(), after, Math.max(1, Math.min(limit, 1_000)), LEFT).stream()
                .map(row -> new ImportRowView(
                        row.line(),
                        row.cells().stream().map(SheetRow.Cell::text).toList(),
                        row.state(),
                        row.problems()))
                .toList();
    }
}
