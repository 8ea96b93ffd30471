package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kedang.access.api.Opening;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.FilePoint;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.api.HistoryEntry;
import org.kedang.profiles.api.PastFileView;
import org.kedang.profiles.domain.Completeness;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.FileCover;
import org.kedang.profiles.domain.FileVersion;
import org.kedang.profiles.domain.PastFile;
import org.kedang.profiles.domain.Sight;
import org.kedang.profiles.domain.TypedFields;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;

/**
 * Opens a customer's file as it stood at a moment (PRF-26: 任意时间节点). Whoever may read the file may; it is logged like every
 * reading, with the moment.
 */
@Question(needs = Permission.READ_FILE, sensitive = true)
public class ReadFileAsOf {
    private final PastReading reading;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReadFileAsOf(
            PastReading reading,
            Dictionaries dictionaries,
            ConsentDesk consents,
            People people,
            AuditTrail trail,
            Clock clock) {
        this.reading = reading;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param point as of when; for the present state the present version is shown */
    public record Command(CustomerId customer, FilePoint point) implements Concerns {}

    /**
     * @throws org.kedang.kit.usecase.Missing when there is no such file
     * @throws org.kedang.kit.domain.Refused {@code NOT_OPENED_YET}, {@code MOMENT_AHEAD}, {@code NO_SUCH_VERSION}
     */
    public PastFileView read(Command command, Actor actor) {
        Instant now = Instant.now(clock);
        FileViews.FileRow row = reading.row(command.customer());
        trail.subject("customer", row.id(), row.number() + " " + row.typed().name());
        FilePoint point = command.point().isNow() ? FilePoint.at(now) : command.point();
        PastFile past = reading.past(row, point, now);
        FileVersion version = past.version();
        Instant at = point.at() == null ? version.at() : point.at();
        trail.changed("asOf", null, "v" + version.no() + " " + at);
        Dictionary dictionary = dictionaries.active(BusinessDay.of(at));
        Dictionary today = dictionaries.active(BusinessDay.of(now));
        Sight sight = consents.sight(row.id(), today);
        return new PastFileView(
                view(row, past, at, dictionary, sight),
                at,
                entry(version, sight, actor),
                row.version(),
                dictionary.version());
    }

    private FileView view(FileViews.FileRow row, PastFile past, Instant at, Dictionary dictionary, Sight sight) {
        FieldValues values = sight.present(past.values());
        TypedFields typed = TypedFields.of(values);
        FileCover cover = past.cover();
        Completeness completeness = dictionary.completeness(values);
        Optional<Person> owner = people.person(cover.owner());
        CustomerRating rating = reading.rating(row.id(), at);
        return new FileView(
                row.id(),
                row.number(),
                cover.aliases(),
                typed.name(),
                typed.shortName(),
                typed.stage(),
                typed.secrecy(),
                cover.tier(),
                cover.owner(),
                owner.map(Person::number).orElse(""),
                owner.map(Person::name).orElse(""),
                cover.department(),
                owner.filter(person -> person.department().equals(cover.department()))
                        .map(Person::departmentName)
                        .orElse(""),
                row.openedOn(),
                cover.confirmedAt(),
                past.version().at(),
                completeness.percent(),
                FileGroups.missing(completeness, dictionary),
                false,
                cover.sealed(),
                past.version().no(),
                row.stages().stream().filter(move -> !move.at().isAfter(at)).toList(),
                FileGroups.of(dictionary, values, sight),
                row.registration(),
                false,
                false,
                row.revision(),
                false,
                List.of(),
                rating,
                rating == null
                        ? ""
                        : people.person(rating.by()).map(Person::name).orElse(""),
                true,
                Opening.ALL,
                false);
    }

    private HistoryEntry entry(FileVersion version, Sight sight, Actor actor) {
        Map<EmployeeId, Person> persons = actor.may(Permission.READ_HISTORY)
                ? people.persons(ReadHistory.everybody(List.of(version), List.of()))
                : Map.of();
        return ReadHistory.entry(version, persons, sight);
    }
}
