package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.util.Map;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRowState;
import org.kedang.profiles.spi.Imports;

/** The server gives up an import it cannot carry on, and tells whoever started it; what was opened stays. */
@UseCase(needs = Permission.RUN_JOBS)
public class StopImport {
    private final Imports imports;
    private final Outbox outbox;
    private final AuditTrail trail;

    @Inject
    StopImport(Imports imports, Outbox outbox, AuditTrail trail) {
        this.imports = imports;
        this.outbox = outbox;
        this.trail = trail;
    }

    /** @param id the import; one that does not wait for the server is left alone */
    public record Command(ImportId id) {}

    /** @throws Missing when there is no such import */
    public void stop(Actor job, Command command) {
        ImportBatch batch = imports.find(command.id()).orElseThrow(() -> new Missing(OwnImports.KIND, command.id()));
        trail.subject(OwnImports.KIND, batch.id(), batch.fileName());
        if (!batch.state().busy()) {
            trail.nothing();
            return;
        }
        imports.stop(batch.id());
        int done = imports.counts(batch.id()).getOrDefault(ImportRowState.DONE, 0);
        outbox.notify(
                batch.by(),
                "importFinished",
                OwnImports.link(batch.id()),
                Map.of(
                        "file", batch.fileName(),
                        "rows", Integer.toString(batch.rows()),
                        "imported", Integer.toString(done),
                        "refused", Integer.toString(batch.rows() - done)));
    }
}
