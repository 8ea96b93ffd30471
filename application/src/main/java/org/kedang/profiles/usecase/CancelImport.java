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

/** Stops the dry run or the run of an import after the step it is in; what was opened stays. */
@UseCase(needs = Permission.IMPORT_CUSTOMERS)
public class CancelImport {
    private final OwnImports own;
    private final Imports imports;
    private final AuditTrail trail;

    @Inject
    CancelImport(OwnImports own, Imports imports, AuditTrail trail) {
        this.own = own;
        this.imports = imports;
        this.trail = trail;
    }

    /** @throws Refused {@code WRONG_STATE} when nothing is at work */
    public void cancel(ImportId id, Actor actor) {
        ImportBatch batch = own.find(id, actor);
        trail.subject(OwnImports.KIND, batch.id(), batch.fileName());
        batch.cancel();
        imports.askToCancel(id);
    }
}
