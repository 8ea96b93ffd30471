package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.api.Visibilities;
import org.kedang.access.api.Visibility;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.api.ExistenceCard;
import org.kedang.profiles.api.SheetRow;
import org.kedang.profiles.domain.ConsentBook;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.DuplicateKey;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.domain.ImportRule;
import org.kedang.profiles.domain.ImportState;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Imports;

/** One step of the dry run: judges the next rows, all reasons of each. */
@UseCase(needs = Permission.IMPORT_CUSTOMERS)
public class CheckImportRows {
    private static final int STEP = 500;
    private static final ConsentBook NO_CONSENT = new ConsentBook(List.of());

    private final OwnImports own;
    private final Imports imports;
    private final Dictionaries dictionaries;
    private final DuplicateCheck duplicates;
    private final Handlers handlers;
    private final FileViews files;
    private final People people;
    private final Visibilities visibilities;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    CheckImportRows(
            OwnImports own,
            Imports imports,
            Dictionaries dictionaries,
            DuplicateCheck duplicates,
            Handlers handlers,
            FileViews files,
            People people,
            Visibilities visibilities,
            AuditTrail trail,
            Clock clock) {
        this.own = own;
        this.imports = imports;
        this.dictionaries = dictionaries;
        this.duplicates = duplicates;
        this.handlers = handlers;
        this.files = files;
        this.people = people;
        this.visibilities = visibilities;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return whether there is more to do */
    public boolean step(ImportId id, Actor actor) {
        ImportBatch batch = own.find(id, actor);
        trail.subject(OwnImports.KIND, id, batch.fileName());
        if (batch.state() != ImportState.CHECKING) {
            trail.nothing();
            return false;
        }
        List<Imports.Row> rows = batch.cancelAsked() ? List.of() : imports.rowsAfter(id, batch.checkedTo(), STEP);
        if (rows.isEmpty()) {
            batch.checkEnded();
            imports.save(batch);
            trail.changed("state", ImportState.CHECKING.name(), batch.state().name());
            return false;
        }
        imports.judge(id, judge(rows, batch, actor));
        batch.checked(rows.get(rows.size() - 1).line());
        imports.save(batch);
        return true;
    }

    private List<Imports.Verdict> judge(List<Imports.Row> rows, ImportBatch batch, Actor actor) {
        LocalDate today = BusinessDay.of(Instant.now(clock));
        Dictionary dictionary = dictionaries.active(today);
        List<FieldValues> values = new ArrayList<>();
        List<List<String>> keys = new ArrayList<>();
        for (Imports.Row row : rows) {
            FieldValues normal = dictionary.normalise(ImportColumns.values(row.cells(), batch.mapping()));
            values.add(normal);
            keys.add(duplicates.keysOf(normal, dictionary).stream()
                    .filter(key -> key.kind().certain())
                    .map(DuplicateKey::toString)
                    .toList());
        }
        List<DuplicateFindings> findings = duplicates.findings(values, dictionary).stream()
                .map(FileOpening::filedOnly)
                .toList();
        Map<String, Integer> seen = new HashMap<>(imports.earlierLines(
                batch.id(),
                keys.stream().flatMap(List::stream).distinct().toList(),
                rows.get(0).line()));
        Visibility reach = visibilities.of(actor);
        Map<String, FileViews.NumberedRow> numbered = files.byNumbers(rows.stream()
                .map(row -> ImportColumns.number(row.cells(), batch.mapping()))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList());
        List<Imports.Verdict> verdicts = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Imports.Row row = rows.get(i);
            List<Problem> problems = cellProblems(row, batch.mapping());
            String number = ImportColumns.number(row.cells(), batch.mapping());
            if (!number.isEmpty()) {
                verdicts.add(named(row.line(), number, numbered.get(number), reach, problems, keys.get(i)));
                continue;
            }
            // what an older system did not know keeps the file provisional, it does not keep it out
            problems.addAll(dictionary.check(values.get(i), FieldStage.REGISTRATION));
            // a row brings no paper, so nobody's consent
            problems.addAll(NO_CONSENT.problems(FieldValues.empty(), values.get(i), dictionary));
            String handler = ImportColumns.handler(row.cells(), batch.mapping());
            if (handlers.find(handler, actor).isEmpty()) {
                problems.add(Problem.of(ImportBatch.HANDLER, ImportRule.HANDLER_UNKNOWN, handler));
            }
            for (String key : keys.get(i)) {
                Integer earlier = seen.putIfAbsent(key, row.line());
                if (earlier != null && problems.stream().noneMatch(problem -> problem.rule() == ImportRule.ROW_TWICE)) {
                    problems.add(Problem.of("", ImportRule.ROW_TWICE, earlier));
                }
            }
            verdicts.add(verdict(row.line(), problems, findings.get(i), keys.get(i)));
        }
        return verdicts;
    }

    // a row that names a filed customer opens no file, whatever else it says
    private Imports.Verdict named(
            int line,
            String number,
            FileViews.@Nullable NumberedRow file,
            Visibility reach,
            List<Problem> problems,
            List<String> keys) {
        if (file == null || file.sealed() || !reach.covers(file.owner(), file.department())) {
            problems.add(hindrance(number, file, reach));
            return new Imports.Verdict(line, ImportRowState.BAD, problems, keys);
        }
        String owner = people.person(file.owner()).map(Person::name).orElse("");
        problems.add(Problem.of("", ImportRule.ROW_EXISTS, file.number(), file.name(), owner));
        return new Imports.Verdict(line, ImportRowState.EXISTING, problems, keys);
    }

    // why nobody can ask anything of the file
    private static Problem hindrance(String number, FileViews.@Nullable NumberedRow file, Visibility reach) {
        if (file == null) {
            return Problem.of(ImportBatch.NUMBER, ImportRule.NUMBER_UNKNOWN, number);
        }
        return reach.covers(file.owner(), file.department())
                ? Problem.of(ImportBatch.NUMBER, ImportRule.ROW_SEALED, number)
                : Problem.of(ImportBatch.NUMBER, ImportRule.ROW_OUT_OF_REACH);
    }

    private static Imports.Verdict verdict(
            int line, List<Problem> problems, DuplicateFindings findings, List<String> keys) {
        if (findings instanceof DuplicateFindings.Certain) {
            problems.add(alike(ImportRule.ROW_EXISTS, findings));
            return new Imports.Verdict(line, ImportRowState.EXISTING, problems, keys);
        }
        if (!problems.isEmpty()) {
            return new Imports.Verdict(line, ImportRowState.BAD, problems, keys);
        }
        if (findings instanceof DuplicateFindings.Possible) {
            return new Imports.Verdict(
                    line, ImportRowState.DOUBTFUL, List.of(alike(ImportRule.ROW_MAYBE_EXISTS, findings)), keys);
        }
        return new Imports.Verdict(line, ImportRowState.READY, List.of(), keys);
    }

    private static Problem alike(ImportRule rule, DuplicateFindings findings) {
        ExistenceCard card = findings.matches().get(0).card();
        return Problem.of("", rule, card.number(), card.name(), card.owner());
    }

    private static List<Problem> cellProblems(Imports.Row row, Map<Integer, String> mapping) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            SheetRow.Cell cell = row.cells().get(i);
            if (cell.problem() == ImportRule.ROW_TOO_WIDE) {
                problems.add(Problem.of("", ImportRule.ROW_TOO_WIDE));
            } else if (cell.problem() != null && mapping.containsKey(i)) {
                problems.add(Problem.of(mapping.get(i), cell.problem()));
            }
        }
        return problems;
    }
}
