package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.api.ExistenceCard;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.domain.ImportRule;
import org.kedang.profiles.domain.ImportState;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Imports;

/**
 * One step of an import: opens the files of the next rows, all in one transaction with the rows' new state. After a crash
 * the next step finds exactly the rows whose files are not open.
 */
@UseCase(needs = Permission.IMPORT_CUSTOMERS)
public class RunImportRows {
    private static final int STEP = 1_000;

    private final OwnImports own;
    private final Imports imports;
    private final Dictionaries dictionaries;
    private final DuplicateCheck duplicates;
    private final Handlers handlers;
    private final OpenImportedFiles opener;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    RunImportRows(
            OwnImports own,
            Imports imports,
            Dictionaries dictionaries,
            DuplicateCheck duplicates,
            Handlers handlers,
            OpenImportedFiles opener,
            Outbox outbox,
            AuditTrail trail,
            Clock clock) {
        this.own = own;
        this.imports = imports;
        this.dictionaries = dictionaries;
        this.duplicates = duplicates;
        this.handlers = handlers;
        this.opener = opener;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return whether there is more to do */
    public boolean step(ImportId id, Actor actor) {
        ImportBatch batch = own.find(id, actor);
        trail.subject(OwnImports.KIND, id, batch.fileName());
        if (batch.state() != ImportState.RUNNING) {
            trail.nothing();
            return false;
        }
        List<ImportRowState> wanted = batch.takeDoubtful()
                ? List.of(ImportRowState.READY, ImportRowState.DOUBTFUL)
                : List.of(ImportRowState.READY);
        List<Imports.Row> rows = batch.cancelAsked() ? List.of() : imports.rowsAfter(id, 0, STEP, wanted);
        if (rows.isEmpty()) {
            end(batch, actor);
            return false;
        }
        open(rows, batch, actor);
        return true;
    }

    private void end(ImportBatch batch, Actor actor) {
        batch.ended(Instant.now(clock));
        imports.save(batch);
        trail.changed("state", ImportState.RUNNING.name(), batch.state().name());
        Map<ImportRowState, Integer> counts = imports.counts(batch.id());
        int done = counts.getOrDefault(ImportRowState.DONE, 0);
        int settled = done + counts.getOrDefault(ImportRowState.ASKED, 0) + counts.getOrDefault(ImportRowState.SAME, 0);
        outbox.notify(
                actor.id(),
                "importFinished",
                OwnImports.link(batch.id()),
                Map.of(
                        "file", batch.fileName(),
                        "rows", Integer.toString(batch.rows()),
                        "imported", Integer.toString(done),
                        "refused", Integer.toString(batch.rows() - settled)));
    }

    private void open(List<Imports.Row> rows, ImportBatch batch, Actor actor) {
        LocalDate today = BusinessDay.of(Instant.now(clock));
        Dictionary dictionary = dictionaries.active(today);
        List<FieldValues> values = rows.stream()
                .map(row -> dictionary.normalise(ImportColumns.values(row.cells(), batch.mapping())))
                .toList();
        // since the dry run somebody may have registered the same customer
        List<DuplicateFindings> findings = duplicates.findings(values, dictionary);
        List<OpenImportedFiles.Row> accepted = new ArrayList<>();
        List<Imports.Verdict> turnedAway = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int line = rows.get(i).line();
            DuplicateFindings filed = FileOpening.filedOnly(findings.get(i));
            Person handler = handlers.find(ImportColumns.handler(rows.get(i).cells(), batch.mapping()), actor)
                    .orElse(null);
            if (filed instanceof DuplicateFindings.Certain) {
                turnedAway.add(alike(line, ImportRowState.EXISTING, ImportRule.ROW_EXISTS, filed));
            } else if (filed instanceof DuplicateFindings.Possible && !batch.takeDoubtful()) {
                turnedAway.add(alike(line, ImportRowState.DOUBTFUL, ImportRule.ROW_MAYBE_EXISTS, filed));
            } else if (handler == null) {
                turnedAway.add(new Imports.Verdict(
                        line,
                        ImportRowState.BAD,
                        List.of(Problem.of(ImportBatch.HANDLER, ImportRule.HANDLER_UNKNOWN, "")),
                        List.of()));
            } else {
                accepted.add(new OpenImportedFiles.Row(
                        line, values.get(i), handler.id(), handler.department(), batch.reason(), filed, null));
            }
        }
        if (!turnedAway.isEmpty()) {
            imports.judge(batch.id(), turnedAway);
        }
        Map<Integer, CustomerId> opened = new HashMap<>();
        opener.open(
                        new OpenImportedFiles.Command(batch.id().toString(), batch.fileName(), reason(batch), accepted),
                        actor)
                .forEach(file -> opened.put(file.line(), file.customer()));
        imports.done(batch.id(), opened);
    }

    /** Why the files are opened: the importer's own words, else the workbook they come from. */
    static String reason(ImportBatch batch) {
        return batch.reason().isBlank() ? batch.fileName() : batch.reason();
    }

    private static Imports.Verdict alike(int line, ImportRowState state, ImportRule rule, DuplicateFindings filed) {
        ExistenceCard card = filed.matches().get(0).card();
        return new Imports.Verdict(
                line, state, List.of(Problem.of("", rule, card.number(), card.name(), card.owner())), List.of());
    }
}
