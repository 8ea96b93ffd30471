package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.domain.ImportRule;
import org.kedang.profiles.domain.ImportState;
import org.kedang.profiles.domain.ProposedChange;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Imports;

/**
 * One step of an import whose rows of filed customers ask for changes: the next such row becomes a change request (F03),
 * found by the customer's number or credit code. Only single fields the row fills are asked; tables of rows, notes and the
 * stage of business are left as they are.
 */
@UseCase(needs = Permission.IMPORT_CUSTOMERS)
public class ProposeImportRow {
    private final OwnImports own;
    private final Imports imports;
    private final FileViews files;
    private final Dictionaries dictionaries;
    private final DuplicateCheck duplicates;
    private final AskForChange ask;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ProposeImportRow(
            OwnImports own,
            Imports imports,
            FileViews files,
            Dictionaries dictionaries,
            DuplicateCheck duplicates,
            AskForChange ask,
            AuditTrail trail,
            Clock clock) {
        this.own = own;
        this.imports = imports;
        this.files = files;
        this.dictionaries = dictionaries;
        this.duplicates = duplicates;
        this.ask = ask;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param refusal why the row was refused a moment ago: it is noted instead of asked again; empty for none */
    public record Command(ImportId id, List<Problem> refusal) {
        public Command {
            refusal = List.copyOf(refusal);
        }
    }

    /**
     * @return whether there may be more to do
     * @throws org.kedang.kit.domain.Refused as {@link AskForChange#ask}; nothing of the row is kept then
     * @throws org.kedang.kit.usecase.NotPermitted when the file is out of the importer's reach
     * @throws org.kedang.kit.usecase.Stale when somebody changed the file in the same moment
     */
    public boolean step(Command command, Actor actor) {
        ImportBatch batch = own.find(command.id(), actor);
        trail.subject(OwnImports.KIND, batch.id(), batch.fileName());
        boolean works = batch.state() == ImportState.RUNNING && batch.askChanges() && !batch.cancelAsked();
        List<Imports.Row> rows =
                works ? imports.rowsAfter(batch.id(), 0, 1, List.of(ImportRowState.EXISTING)) : List.of();
        if (rows.isEmpty()) {
            trail.nothing();
            return false;
        }
        Imports.Row row = rows.get(0);
        imports.judge(
                batch.id(),
                List.of(
                        command.refusal().isEmpty()
                                ? propose(row, batch, actor)
                                : verdict(row, ImportRowState.BAD, command.refusal())));
        return true;
    }

    private Imports.Verdict propose(Imports.Row row, ImportBatch batch, Actor actor) {
        Dictionary dictionary = dictionaries.active(BusinessDay.of(Instant.now(clock)));
        FieldValues values = dictionary.normalise(ImportColumns.values(row.cells(), batch.mapping()));
        Optional<FileViews.FileRow> found =
                customer(row, batch, values, dictionary).flatMap(files::read);
        if (found.isEmpty()) {
            return verdict(row, ImportRowState.BAD, List.of(Problem.of("", ImportRule.ROW_GONE)));
        }
        FileViews.FileRow file = found.get();
        if (file.sealed()) {
            return verdict(row, ImportRowState.BAD, List.of(Problem.of("", ImportRule.ROW_SEALED, file.number())));
        }
        Map<String, String> wanted = wanted(batch, values, dictionary);
        ProposedChange change =
                ProposedChange.of(wanted.keySet(), Set.of(), file.typed().values(), values);
        if (change.nothing()) {
            return verdict(row, ImportRowState.SAME, List.of(Problem.of("", ImportRule.ROW_SAME, file.number())));
        }
        wanted.keySet().retainAll(change.fields());
        List<AskForChange.Asked> asked = ask.ask(
                new AskForChange.Command(
                        file.id(),
                        file.revision(),
                        wanted,
                        Map.of(),
                        batch.reason(),
                        batch.fileName(),
                        null,
                        List.of()),
                actor);
        return verdict(
                row,
                ImportRowState.ASKED,
                List.of(Problem.of("", ImportRule.ROW_CHANGE_ASKED, file.number(), wanted.size(), asked.size())));
    }

    private Optional<CustomerId> customer(
            Imports.Row row, ImportBatch batch, FieldValues values, Dictionary dictionary) {
        String number = ImportColumns.number(row.cells(), batch.mapping());
        if (!number.isEmpty()) {
            return files.byNumber(number);
        }
        DuplicateFindings filed = FileOpening.filedOnly(
                duplicates.findings(List.of(values), dictionary).get(0));
        return filed instanceof DuplicateFindings.Certain
                ? Optional.ofNullable(filed.matches().get(0).card().customer())
                : Optional.empty();
    }

    private static Map<String, String> wanted(ImportBatch batch, FieldValues values, Dictionary dictionary) {
        Map<String, String> wanted = new HashMap<>();
        for (String target : batch.mapping().values()) {
            dictionary
                    .field(target)
                    .filter(field -> !dictionary.repeated(field) && ChangeChains.mayBeAsked(field))
                    .filter(field -> !values.text(field.code()).isEmpty())
                    .ifPresent(field -> wanted.put(field.code(), values.text(field.code())));
        }
        return wanted;
    }

    private static Imports.Verdict verdict(Imports.Row row, ImportRowState state, List<Problem> problems) {
        return new Imports.Verdict(row.line(), state, problems, List.of());
    }
}
