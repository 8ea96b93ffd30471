package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.api.ImportColumn;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRule;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Imports;

/** Settles which column is which field and starts the dry run, which looks at every row and changes nothing. */
@UseCase(needs = Permission.IMPORT_CUSTOMERS)
public class CheckImport {
    private final OwnImports own;
    private final Imports imports;
    private final Dictionaries dictionaries;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    CheckImport(OwnImports own, Imports imports, Dictionaries dictionaries, AuditTrail trail, Clock clock) {
        this.own = own;
        this.imports = imports;
        this.dictionaries = dictionaries;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param mapping column index from 0 to target; columns left out are not taken */
    public record Command(ImportId id, long revision, Map<Integer, String> mapping) {}

    /** @throws Refused {@code COLUMN_MISSING} for required fields without a column, {@code TARGET_TWICE}, {@code WRONG_STATE} */
    public void check(Command command, Actor actor) {
        ImportBatch batch = own.find(command.id(), command.revision(), actor);
        trail.subject(OwnImports.KIND, batch.id(), batch.fileName());
        ImportColumns columns = new ImportColumns(dictionaries.active(BusinessDay.of(Instant.now(clock))));
        List<Problem> missing = new ArrayList<>();
        for (ImportColumn column : columns.all()) {
            // rows that name filed customers by number need no more than what shall change
            boolean numbered = command.mapping().containsValue(ImportBatch.NUMBER);
            if (!numbered && column.required() && !command.mapping().containsValue(column.target())) {
                missing.add(Problem.of(
                        column.target(),
                        ImportRule.COLUMN_MISSING,
                        column.labels().zh()));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refused(ImportRule.COLUMN_MISSING, missing);
        }
        command.mapping().values().stream()
                .filter(target -> !columns.knows(target))
                .findFirst()
                .ifPresent(target -> {
                    throw new Refused(ImportRule.TARGET_UNKNOWN, target);
                });
        batch.check(command.mapping());
        imports.forgetVerdicts(batch.id());
        imports.save(batch);
    }
}
