package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.spi.Imports;

/** Gives an import up before anything was opened. */
@UseCase(needs = Permission.IMPORT_CUSTOMERS)
public class DropImport {
    private final OwnImports own;
    private final Imports imports;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    DropImport(OwnImports own, Imports imports, AuditTrail trail, Clock clock) {
        this.own = own;
        this.imports = imports;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refused {@code WRONG_STATE} once it has run */
    public void drop(ImportId id, long revision, Actor actor) {
        ImportBatch batch = own.find(id, revision, actor);
        trail.subject(OwnImports.KIND, batch.id(), batch.fileName());
        batch.drop(Instant.now(clock));
        imports.save(batch);
    }
}
