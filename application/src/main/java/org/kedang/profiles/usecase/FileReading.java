package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kedang.access.api.Opening;
import org.kedang.access.api.Openings;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.ApprovalGroup;
import org.kedang.profiles.domain.Completeness;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Sight;
import org.kedang.profiles.domain.TypedFields;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Policies;

/** Puts together what a reader sees of a file: by today's dictionary, sensitive values masked, closed categories left out. */
@Dependent
public class FileReading {
    private final FileViews files;
    private final Openings openings;
    private final ChangeLists changes;
    private final Dictionaries dictionaries;
    private final ConsentDesk consents;
    private final Policies policies;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    FileReading(
            FileViews files,
            Openings openings,
            ChangeLists changes,
            Dictionaries dictionaries,
            ConsentDesk consents,
            Policies policies,
            People people,
            AuditTrail trail,
            Clock clock) {
        this.files = files;
        this.openings = openings;
        this.changes = changes;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.policies = policies;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param act how far the file must be open to the reader: to be read or to be printed
     * @throws Missing when there is no such file
     * @throws org.kedang.kit.usecase.NotPermitted when nothing of it is open for that
     */
    FileView read(CustomerId customer, Actor actor, Permission act) {
        Opening opening = openings.of(actor, act, customer);
        boolean whole = opening.whole();
        FileViews.FileRow row = files.read(customer).orElseThrow(() -> new Missing("customer", customer));
        TypedFields typed = row.typed();
        trail.subject("customer", customer, row.number() + " " + typed.name());
        if (!whole) {
            trail.changed("grant", null, opening.by());
        }
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        Dictionary dictionary = dictionaries.active(today);
        Sight sight = consents.sight(customer, dictionary);
        FieldValues values = sight.present(typed.values());
        Completeness completeness = dictionary.completeness(values);
        int freshDays = policies.active(today).freshnessDays(ApprovalGroup.KEY);
        CustomerRating rating = whole ? row.rating() : null;
        List<FieldDefinition> missing = FileGroups.missing(completeness, dictionary).stream()
                .filter(field -> opening.categories().contains(field.category()))
                .toList();
        Optional<Person> owner = people.person(row.owner());
        return new FileView(
                customer,
                row.number(),
                row.aliases(),
                typed.name(),
                typed.shortName(),
                typed.stage(),
                typed.secrecy(),
                row.tier(),
                row.owner(),
                owner.map(Person::number).orElse(""),
                owner.map(Person::name).orElse(""),
                row.department(),
                owner.map(Person::departmentName).orElse(""),
                row.openedOn(),
                row.lastConfirmedAt(),
                row.changedAt(),
                completeness.percent(),
                missing,
                row.lastConfirmedAt().plus(Duration.ofDays(freshDays)).isBefore(now),
                row.sealed(),
                row.version(),
                whole ? row.stages() : List.of(),
                FileGroups.within(opening.categories(), FileGroups.of(dictionary, values, sight)),
                whole ? row.registration() : null,
                whole && actor.may(Permission.EDIT_NOTES) && !row.sealed(),
                may(actor, Permission.REVEAL_MASKED, customer, whole),
                row.revision(),
                whole && actor.may(Permission.REQUEST_CHANGE) && !row.sealed(),
                whole ? changes.open(customer) : List.of(),
                rating,
                rating == null
                        ? ""
                        : people.person(rating.by()).map(Person::name).orElse(""),
                whole,
                opening.categories(),
                may(actor, Permission.PRINT_FILE, customer, whole));
    }

    private boolean may(Actor actor, Permission permission, CustomerId customer, boolean whole) {
        return whole ? actor.may(permission) : openings.open(actor, permission, customer);
    }
}
