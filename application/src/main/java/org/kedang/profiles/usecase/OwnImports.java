package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.NotPermitted;
import org.kedang.kit.usecase.Stale;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRule;
import org.kedang.profiles.spi.Imports;

/** Finds an import of the actor's own; those of others look as if they did not exist. */
@Dependent
class OwnImports {
    /** The subject kind of imports in audit and notices. */
    static final String KIND = "import";

    private final Imports imports;
    private final AuditTrail trail;

    @Inject
    OwnImports(Imports imports, AuditTrail trail) {
        this.imports = imports;
        this.trail = trail;
    }

    /**
     * @throws Missing when there is none
     * @throws NotPermitted as hidden, when it is somebody else's
     */
    ImportBatch find(ImportId id, Actor actor) {
        ImportBatch batch = imports.find(id).orElseThrow(() -> new Missing(KIND, id));
        if (!batch.by().equals(actor.id())) {
            trail.subject(KIND, id, batch.fileName());
            throw new NotPermitted(Permission.IMPORT_CUSTOMERS, true, ImportRule.NOT_YOUR_IMPORT.key());
        }
        return batch;
    }

    /** @throws Stale when it is not the revision the command saw */
    ImportBatch find(ImportId id, long revision, Actor actor) {
        ImportBatch batch = find(id, actor);
        if (batch.revision() != revision) {
            throw new Stale(revision, batch.revision());
        }
        return batch;
    }

    static String link(ImportId id) {
        return "/profiles/import.xhtml?id=" + id;
    }
}
