package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.approvals.api.Slice;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.HistoryEntry;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.Registration;
import org.kedang.profiles.domain.RegistrationStep;
import org.kedang.profiles.domain.Sight;
import org.kedang.profiles.spi.CustomerFiles;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Registrations;

/** The timeline of a file, the newest first: its versions, and before them the steps of the form it came from (PRF-27, 34). */
@Question(needs = Permission.READ_HISTORY, sensitive = true)
public class ReadHistory {
    private final FileViews views;
    private final CustomerFiles files;
    private final Registrations registrations;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReadHistory(
            FileViews views,
            CustomerFiles files,
            Registrations registrations,
            Dictionaries dictionaries,
            ConsentDesk consents,
            People people,
            AuditTrail trail,
            Clock clock) {
        this.views = views;
        this.files = files;
        this.registrations = registrations;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param cursor {@link Slice#next()} of the slice before; null for the newest
     * @param limit 1 to 200 versions; the steps of the form come with the last of them
     */
    public record Command(CustomerId customer, @Nullable String cursor, int limit) implements Concerns {
        public Command {
            limit = Math.max(1, Math.min(200, limit));
        }
    }

    /** @throws Missing when there is no such file */
    public Slice<HistoryEntry> read(Command command, Actor actor) {
        FileViews.FileRow row =
                views.read(command.customer()).orElseThrow(() -> new Missing("customer", command.customer()));
        trail.subject(
                "customer", command.customer(), row.number() + " " + row.typed().name());
        List<FileVersion> versions = files.versions(command.customer(), below(command.cursor()), command.limit() + 1);
        boolean more = versions.size() > command.limit();
        List<FileVersion> shown = more ? versions.subList(0, command.limit()) : versions;
        List<RegistrationStep> steps = List.of();
        if (!more && row.registration() != null) {
            steps = registrations
                    .find(row.registration())
                    .map(Registration::steps)
                    .orElse(List.of());
        }
        Map<EmployeeId, Person> persons = people.persons(everybody(shown, steps));
        Sight sight = consents.sight(command.customer(), dictionaries.active(BusinessDay.of(Instant.now(clock))));
        List<HistoryEntry> entries = new ArrayList<>();
        for (FileVersion version : shown) {
            entries.add(entry(version, persons, sight));
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            RegistrationStep step = steps.get(i);
            entries.add(new HistoryEntry(
                    step.at(),
                    0,
                    "step." + step.kind(),
                    name(step.by(), persons),
                    "",
                    "",
                    step.text(),
                    List.of(),
                    null));
        }
        String next = more ? Integer.toString(shown.get(shown.size() - 1).no()) : null;
        return new Slice<>(entries, next);
    }

    /** One version with the names of people, old and new masked. */
    static HistoryEntry entry(FileVersion version, Map<EmployeeId, Person> persons, Sight sight) {
        return new HistoryEntry(
                version.at(),
                version.no(),
                "version." + version.kind(),
                name(version.by(), persons),
                name(version.requestedBy(), persons),
                name(version.approvedBy(), persons),
                version.reason(),
                sight.of(version.changes()),
                version.effective(),
                version.request());
    }

    // a cursor somebody made up shows the newest
    private static int below(@Nullable String cursor) {
        return cursor != null && cursor.matches("[0-9]{1,9}") ? Integer.parseInt(cursor) : Integer.MAX_VALUE;
    }

    static Set<EmployeeId> everybody(List<FileVersion> versions, List<RegistrationStep> steps) {
        Set<EmployeeId> ids = new HashSet<>();
        for (FileVersion version : versions) {
            ids.add(version.by());
            if (version.requestedBy() != null) {
                ids.add(version.requestedBy());
            }
            if (version.approvedBy() != null) {
                ids.add(version.approvedBy());
            }
        }
        steps.forEach(step -> ids.add(step.by()));
        return ids;
    }

    private static String name(@Nullable EmployeeId id, Map<EmployeeId, Person> persons) {
        Person person = id == null ? null : persons.get(id);
        return person == null ? "" : person.name();
    }
}
