package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.domain.ImportRule;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.DuplicateRegister;
import org.kedang.profiles.spi.Imports;
import org.kedang.search.api.CustomerIndex;

/**
 * Takes the files of an import back in one step, as long as nobody has changed one of them (S18). Numbers stay in the
 * register and are never given again; the files are sealed with the reason and leave search and duplicate check.
 */
@UseCase(needs = Permission.IMPORT_CUSTOMERS)
public class WithdrawImport {
    private static final int STEP = 1_000;

    private final OwnImports own;
    private final Imports imports;
    private final CustomerFiles files;
    private final DuplicateRegister duplicates;
    private final CustomerIndex index;
    private final Dictionaries dictionaries;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    WithdrawImport(
            OwnImports own,
            Imports imports,
            CustomerFiles files,
            DuplicateRegister duplicates,
            CustomerIndex index,
            Dictionaries dictionaries,
            AuditTrail trail,
            Clock clock) {
        this.own = own;
        this.imports = imports;
        this.files = files;
        this.duplicates = duplicates;
        this.index = index;
        this.dictionaries = dictionaries;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param reason why; must not be blank */
    public record Command(ImportId id, long revision, String reason) {}

    /** @throws Refused {@code CHANGED_SINCE} with the number of the first changed file, {@code REASON_MISSING}, {@code WRONG_STATE} */
    public void withdraw(Command command, Actor actor) {
        ImportBatch batch = own.find(command.id(), command.revision(), actor);
        trail.subject(OwnImports.KIND, batch.id(), batch.fileName());
        trail.reason(command.reason());
        batch.withdrawn(command.reason());
        int taken = 0;
        int line = 0;
        List<Imports.Row> rows = next(batch, line);
        while (!rows.isEmpty()) {
            takeBack(rows, command.reason(), actor);
            line = rows.get(rows.size() - 1).line();
            taken += rows.size();
            rows = next(batch, line);
        }
        trail.changed("files", Integer.toString(taken), "0");
        imports.save(batch);
    }

    private List<Imports.Row> next(ImportBatch batch, int line) {
        return imports.rowsAfter(batch.id(), line, STEP, List.of(ImportRowState.DONE));
    }

    private void takeBack(List<Imports.Row> rows, String reason, Actor actor) {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        int dictionary = dictionaries.active(today).version();
        List<CustomerFile> taken = new ArrayList<>(rows.size());
        List<FileVersion> last = new ArrayList<>(rows.size());
        Map<CustomerId, CustomerFile> found =
                files.findAll(rows.stream().map(WithdrawImport::customer).toList());
        for (Imports.Row row : rows) {
            CustomerFile file = untouched(customer(row), found);
            taken.add(file);
            last.add(file.takeBack(reason, actor.id(), dictionary, today, now));
            trail.also("customer", file.id(), file.number() + " " + file.name());
        }
        files.saveAll(taken, last);
        List<CustomerId> ids = taken.stream().map(CustomerFile::id).toList();
        duplicates.drop(ids);
        index.remove(ids);
    }

    private static CustomerId customer(Imports.Row row) {
        CustomerId id = row.customer();
        if (id == null) {
            throw new IllegalStateException("line " + row.line() + " is done without a file");
        }
        return id;
    }

    private static CustomerFile untouched(CustomerId id, Map<CustomerId, CustomerFile> found) {
        CustomerFile file = found.get(id);
        if (file == null) {
            throw new Missing("customer", id);
        }
        if (file.version() > 1) {
            throw new Refused(ImportRule.CHANGED_SINCE, file.number().value(), file.name());
        }
        return file;
    }
}
