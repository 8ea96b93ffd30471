package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Sight;
import org.kedang.profiles.domain.TypedFields;
import org.kedang.profiles.spi.Dictionaries;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Policies;

/** Puts together what a reader sees of a file: by today's dictionary, sensitive values masked. Asks nobody for permission. */
@Dependent
public class FileReading {
    private final FileViews files;
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
            ChangeLists changes,
            Dictionaries dictionaries,
            ConsentDesk consents,
            Policies policies,
            People people,
            AuditTrail trail,
            Clock clock) {
        this.files = files;
        this.changes = changes;
        this.dictionaries = dictionaries;
        this.consents = consents;
        this.policies = policies;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Missing when there is no such file */
    FileView read(CustomerId customer, Actor actor) {
        FileViews.FileRow row = files.read(customer).orElseThrow(() -> new Missing("customer", customer));
        TypedFields typed = row.typed();
        trail.subject("customer", customer, row.number() + " " + typed.name());
        Instant now = Instant.now(clock);
        LocalDate today = BusinessDay.of(now);
        Dictionary dictionary = dictionaries.active(today);
        Sight sight = consents.sight(customer, dictionary);
        FieldValues values = sight.present(typed.values());
        Completeness completeness = dictionary.completeness(values);
        int freshDays = policies.active(today).freshnessDays(ApprovalGroup.KEY);
        CustomerRating rating = row.rating();
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
                FileGroups.missing(completeness, dictionary),
                row.lastConfirmedAt().plus(Duration.ofDays(freshDays)).isBefore(now),
                row.sealed(),
                row.version(),
                row.stages(),
                FileGroups.of(dictionary, values, sight),
                row.registration(),
                actor.may(Permission.EDIT_NOTES) && !row.sealed(),
                actor.may(Permission.REVEAL_MASKED),
                row.revision(),
                actor.may(Permission.REQUEST_CHANGE) && !row.sealed(),
                changes.open(customer),
                rating,
                rating == null
                        ? ""
                        : people.person(rating.by()).map(Person::name).orElse(""));
    }
}
