package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.UseCase;
import org.kedang.profiles.domain.CustomerFile;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.spi.Dictionaries;

/**
 * Writes note fields of a filed customer directly: one step, one version, with a reason. Everything else stays as it is
 * until a reviewed change request (002 §5.5; PRF-25).
 */
@UseCase(needs = Permission.EDIT_NOTES)
public class EditNotes {
    private final FileUpdate update;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final Clock clock;

    @Inject
    EditNotes(FileUpdate update, Dictionaries dictionaries, ConsentDesk consents, Clock clock) {
        this.update = update;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * @param revision the revision of the file the writer saw
     * @param fields what the named fields shall say; a blank text empties one
     * @param rows what the named tables of rows shall say, as a whole
     */
    public record Command(
            CustomerId customer,
            long revision,
            Map<String, String> fields,
            Map<String, List<Map<String, String>>> rows,
            String reason)
            implements Concerns {
        public Command {
            fields = Map.copyOf(fields);
            rows = Map.copyOf(rows);
        }
    }

    /** Number of the new version and the file's new revision. */
    public record Edited(int version, long revision) {}

    /**
     * @throws org.kedang.kit.domain.Refused {@code CHANGE_NEEDS_REQUEST} by field, {@code NOTHING_CHANGED},
     *     {@code REASON_MISSING}, {@code FILE_SEALED}, {@code FIELDS_WRONG} by field
     * @throws org.kedang.kit.usecase.Stale when the file was changed meanwhile
     */
    public Edited edit(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        Dictionary dictionary = dictionaries.active(today);
        CustomerFile file = update.find(command.customer(), command.revision());
        FieldValues typed = dictionary.normalise(Storable.of(FieldValues.of(command.fields(), command.rows())));
        FieldValues wanted = file.values();
        for (String code : command.fields().keySet()) {
            wanted = wanted.with(code, typed.text(code));
        }
        for (String group : command.rows().keySet()) {
            wanted = wanted.withRows(group, typed.rows(group));
        }
        consents.demand(file.id(), file.values(), wanted, dictionary);
        FileVersion version =
                file.editNotes(wanted, dictionary, Storable.text(command.reason()), actor.id(), today, now);
        update.write(file, version, dictionary);
        return new Edited(version.no(), file.revision());
    }
}
