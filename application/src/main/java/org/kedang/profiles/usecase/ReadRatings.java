package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.RatingView;
import org.kedang.profiles.domain.CustomerRating;
import org.kedang.profiles.spi.FileHistory;
import org.kedang.profiles.spi.FileViews;
import org.kedang.profiles.spi.Policies;

/** What was thought of a customer's value and risk, and by whom (003-E 1). */
@Question(needs = Permission.READ_FILE)
public class ReadRatings {
    private final FileViews files;
    private final FileHistory history;
    private final Policies policies;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    ReadRatings(FileViews files, FileHistory history, Policies policies, People people, AuditTrail trail, Clock clock) {
        this.files = files;
        this.history = history;
        this.policies = policies;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param ratings the last one first
     * @param mayRate whether the reader may rate the customer again
     * @param revision of the file
     */
    public record Answer(List<RatingView> ratings, boolean mayRate, long revision) {
        public Answer {
            ratings = List.copyOf(ratings);
        }
    }

    /** @throws Missing when there is no such file */
    public Answer read(CustomerId customer, Actor actor) {
        FileViews.FileRow row = files.read(customer).orElseThrow(() -> new Missing("customer", customer));
        trail.subject("customer", customer, row.number() + " " + row.typed().name());
        List<CustomerRating> ratings = history.ratings(customer);
        Map<EmployeeId, Person> persons =
                people.persons(ratings.stream().map(CustomerRating::by).collect(Collectors.toSet()));
        boolean mayRate = actor.may(Permission.RATE_CUSTOMER)
                && !row.sealed()
                && !row.owner().equals(actor.id())
                && RateCustomer.rates(actor, policies.active(BusinessDay.of(Instant.now(clock))));
        return new Answer(
                ratings.stream()
                        .map(rating -> new RatingView(
                                rating.value(), rating.risk(), rating.basis(), name(persons, rating.by()), rating.at()))
                        .toList(),
                mayRate,
                row.revision());
    }

    private static String name(Map<EmployeeId, Person> persons, EmployeeId id) {
        Person person = persons.get(id);
        return person == null ? "" : person.name();
    }
}
