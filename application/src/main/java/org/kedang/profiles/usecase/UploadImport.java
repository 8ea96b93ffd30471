package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.api.Sheet;
import org.kedang.profiles.domain.ImportBatch;
import org.kedang.profiles.domain.ImportId;
import org.kedang.profiles.domain.ImportRule;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.Imports;

/** Takes a table in as it is and proposes which column is which field. Nothing of the register changes. */
@UseCase(needs = Permission.IMPORT_CUSTOMERS)
public class UploadImport {
    private final Imports imports;
    private final Dictionaries dictionaries;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    UploadImport(Imports imports, Dictionaries dictionaries, AuditTrail trail, Clock clock) {
        this.imports = imports;
        this.dictionaries = dictionaries;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param fileName as the person's computer calls it; only shown, never used as a path */
    public record Command(String fileName, Sheet sheet) {}

    /** @throws Refused by an {@link ImportRule} when the table is empty, damaged or too large */
    public ImportId upload(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        ImportColumns columns = new ImportColumns(dictionaries.active(BusinessDay.of(now)));
        Sheet sheet = command.sheet();
        String name = command.fileName().replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        String shown =
                name.codePointCount(0, name.length()) > 200 ? name.substring(0, name.offsetByCodePoints(0, 200)) : name;
        ImportBatch batch =
                ImportBatch.uploaded(actor.id(), shown, now, sheet.header(), columns.proposal(sheet.header()), 0);
        trail.subject(OwnImports.KIND, batch.id(), shown);
        int rows = imports.add(batch, sheet.rows());
        if (rows == 0) {
            throw new Refused(ImportRule.TABLE_EMPTY);
        }
        trail.changed("rows", null, Integer.toString(rows));
        return batch.id();
    }
}
