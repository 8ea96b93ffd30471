package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.DepartmentId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.api.DuplicateFindings;
import org.kedang.profiles.domain.ConsentBook;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldStage;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileTier;
import org.kedang.profiles.domain.OpeningPolicy;
import org.kedang.profiles.domain.ProfileRule;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Policies;

/**
 * Opens the files of one batch of rows of a workbook, all or none (000 录入; S18). The original handlers become the owners,
 * not whoever runs the import. Few statements however many rows: 1,000 to 5,000 rows a call are a good size.
 */
@UseCase(needs = Permission.IMPORT_CUSTOMERS)
public class OpenImportedFiles {
    private static final ConsentBook NO_CONSENT = new ConsentBook(List.of());
    private final Dictionaries dictionaries;
    private final Policies policies;
    private final DuplicateCheck check;
    private final FileOpening opening;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    OpenImportedFiles(
            Dictionaries dictionaries,
            Policies policies,
            DuplicateCheck check,
            FileOpening opening,
            AuditTrail trail,
            Clock clock) {
        this.dictionaries = dictionaries;
        this.policies = policies;
        this.check = check;
        this.opening = opening;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param batch identity of the import, for the audit
     * @param label its name for people, for example the workbook's file name
     * @param reason why the files are opened; reason of their version 1
     */
    public record Command(String batch, String label, String reason, List<Row> rows) {
        public Command {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row.
     *
     * @param line the line in the workbook, for messages
     * @param values as {@link Dictionary#normalise} made them
     * @param handler 原经办人: will own the file
     * @param department the handler's department
     * @param notSame why the customer is none of the similar ones; empty when there are none
     * @param found who is like this one, when the caller has just looked in the same transaction; null to look here
     * @param since the business day on which an older system opened the file that is taken over, not after today; null for
     *     a file opened today. The journal and version 1 tell the moment of the import either way
     */
    public record Row(
            int line,
            FieldValues values,
            EmployeeId handler,
            DepartmentId department,
            String notSame,
            @Nullable DuplicateFindings found,
            @Nullable LocalDate since) {
        public Row(int line, FieldValues values, EmployeeId handler, DepartmentId department, String notSame) {
            this(line, values, handler, department, notSame, null, null);
        }
    }

    /** The file a row became. */
    public record Opened(int line, CustomerId customer, String number) {}

    /**
     * @throws Refused {@code FIELDS_WRONG} by {@code line.field}, {@code CUSTOMER_EXISTS}, {@code MAYBE_EXISTS}; then no row of
     *     the batch is opened
     */
    public List<Opened> open(Command command, Actor actor) {
        trail.subject("import", command.batch(), command.label());
        trail.reason(command.reason());
        trail.changed("files", "0", Integer.toString(command.rows().size()));
        if (command.rows().isEmpty()) {
            return List.of();
        }
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        Dictionary dictionary = dictionaries.active(today);
        OpeningPolicy policy = policies.active(today);
        demandRight(command.rows(), dictionary);
        List<DuplicateFindings> found = found(command.rows(), dictionary);
        List<FileOpening.Candidate> candidates = new ArrayList<>(command.rows().size());
        for (int i = 0; i < command.rows().size(); i++) {
            Row row = command.rows().get(i);
            DuplicateFindings filed = FileOpening.filedOnly(found.get(i));
            DuplicateCheck.demandNew(filed, row.notSame());
            candidates.add(new FileOpening.Candidate(
                    CustomerId.next(),
                    row.values(),
                    check.keysToKeep(row.values(), dictionary, filed),
                    tier(row.values(), dictionary, policy),
                    row.handler(),
                    row.department(),
                    null,
                    openedOn(row, today),
                    now,
                    null,
                    null));
        }
        List<CustomerFile> files = opening.open(candidates, dictionary, policy, actor.id(), command.reason(), now);
        List<Opened> opened = new ArrayList<>(files.size());
        for (int i = 0; i < files.size(); i++) {
            trail.also(
                    "customer",
                    files.get(i).id(),
                    files.get(i).number() + " " + files.get(i).name());
            opened.add(new Opened(
                    command.rows().get(i).line(),
                    files.get(i).id(),
                    files.get(i).number().value()));
        }
        return opened;
    }

    private static LocalDate openedOn(Row row, LocalDate today) {
        LocalDate since = row.since();
        if (since == null) {
            return today;
        }
        if (since.isAfter(today)) {
            throw new IllegalArgumentException("row " + row.line() + " was opened on " + since + ", after " + today);
        }
        return since;
    }

    private List<DuplicateFindings> found(List<Row> rows, Dictionary dictionary) {
        List<FieldValues> unknown = rows.stream()
                .filter(row -> row.found() == null)
                .map(Row::values)
                .toList();
        Iterator<DuplicateFindings> looked = check.findings(unknown, dictionary).iterator();
        List<DuplicateFindings> all = new ArrayList<>(rows.size());
        for (Row row : rows) {
            all.add(row.found() == null ? looked.next() : row.found());
        }
        return all;
    }

    private static void demandRight(List<Row> rows, Dictionary dictionary) {
        List<Problem> problems = new ArrayList<>();
        for (Row row : rows) {
            List<Problem> own = new ArrayList<>(dictionary.check(row.values(), FieldStage.REGISTRATION));
            // a row brings no paper, so nobody's consent
            own.addAll(NO_CONSENT.problems(FieldValues.empty(), row.values(), dictionary));
            for (Problem problem : own) {
                problems.add(new Problem(row.line() + "." + problem.field(), problem.rule(), problem.figures()));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refused(ProfileRule.FIELDS_WRONG, problems);
        }
    }

    // what an older system did not know keeps the file provisional, it does not keep it out
    private static FileTier tier(FieldValues values, Dictionary dictionary, OpeningPolicy policy) {
        boolean full = policy.reached(values) == FileTier.FULL
                && dictionary.check(values, FieldStage.FILING).isEmpty();
        return full ? FileTier.FULL : FileTier.PROVISIONAL;
    }
}
