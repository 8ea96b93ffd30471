package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ImportColumn;
import org.kedang.profiles.spi.Dictionaries;

/** Which columns an import takes today; the template is written from it (F27; 000 02). */
@Question(needs = Permission.IMPORT_CUSTOMERS)
public class ReadImportTemplate {
    private final Dictionaries dictionaries;
    private final Clock clock;

    @Inject
    ReadImportTemplate(Dictionaries dictionaries, Clock clock) {
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** The columns in the order of the dictionary, the original handler first. */
    public List<ImportColumn> columns(Actor actor) {
        return new ImportColumns(dictionaries.active(BusinessDay.of(Instant.now(clock)))).all();
    }
}
