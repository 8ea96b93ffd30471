package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.spi.Imports;

/** Starts a checked import: files are opened and, if wished, changes of filed customers are asked. */
@UseCase(needs = Permission.IMPORT_CUSTOMERS)
public class RunImport {
    private final OwnImports own;
    private final Imports imports;
    private final AuditTrail trail;

    @Inject
    RunImport(OwnImports own, Imports imports, AuditTrail trail) {
        this.own = own;
        this.imports = imports;
        this.trail = trail;
    }

    /**
     * @param doubtfulToo whether rows that may exist already are taken as customers of their own
     * @param changesToo whether rows of filed customers ask for changes of their files
     * @param reason why; required then
     */
    public record Command(ImportId id, long revision, boolean doubtfulToo, boolean changesToo, String reason) {}

    /** @throws Refused {@code WRONG_STATE}, {@code REASON_MISSING} */
    public void run(Command command, Actor actor) {
        ImportBatch batch = own.find(command.id(), command.revision(), actor);
        trail.subject(OwnImports.KIND, batch.id(), batch.fileName());
        batch.run(command.doubtfulToo(), command.changesToo(), command.reason());
        if (command.doubtfulToo() || command.changesToo()) {
            trail.reason(command.reason());
        }
        imports.save(batch);
    }
}
