package org.kedang.access.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Actors;
import org.kedang.access.api.FileFactsSource;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.AccessGrant;
import org.kedang.access.domain.AccessRule;
import org.kedang.access.domain.GrantId;
import org.kedang.access.domain.GrantOrigin;
import org.kedang.access.domain.GrantRight;
import org.kedang.access.spi.Grants;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.FileFacts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Problem;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.domain.Secrecy;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Gatekeeper;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.UseCase;

/**
 * Lets one person into the files of some customers, in part and for a time (001 §四; 002 §5.3). Who gives it reads each of
 * the files himself; to whom it is given is told.
 */
@UseCase(needs = Permission.GRANT_FILE)
public class GrantAccess {
    private final Grants grants;
    private final GrantDesk desk;
    private final FileFactsSource files;
    private final People people;
    private final Actors actors;
    private final Gatekeeper gatekeeper;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    GrantAccess(
            Grants grants,
            GrantDesk desk,
            FileFactsSource files,
            People people,
            Actors actors,
            Gatekeeper gatekeeper,
            AuditTrail trail,
            Clock clock) {
        this.grants = grants;
        this.desk = desk;
        this.files = files;
        this.people = people;
        this.actors = actors;
        this.gatekeeper = gatekeeper;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param customer whose file
     * @param others further customers of the same grant
     * @param employee number of the person who is let in
     * @param categories 1 to 4; 1 is always among them
     * @param rights reading is always among them
     * @param cap the highest secrecy of a file it opens
     * @param from at once when null
     * @param until first instant at which it no longer holds
     * @param reason why; it stands in the log and the person reads it
     */
    public record Command(
            CustomerId customer,
            List<CustomerId> others,
            String employee,
            Set<Integer> categories,
            Set<GrantRight> rights,
            Secrecy cap,
            @Nullable Instant from,
            @Nullable Instant until,
            String reason)
            implements Concerns {
        public Command {
            others = List.copyOf(others);
            categories = Set.copyOf(categories);
            rights = Set.copyOf(rights);
        }
    }

    /**
     * @throws Refused as {@link AccessGrant#give}, {@code GRANT_CATEGORY_MISSING}, {@code GRANT_TO_OFFICER} for whoever may
     *     not use a grant, {@code NOT_EMPLOYED}, {@code GRANT_BELOW_SECRECY} when a file is more secret than the grant opens
     */
    public GrantId grant(Command command, Actor actor) {
        Set<CustomerId> customers = new LinkedHashSet<>();
        customers.add(command.customer());
        customers.addAll(command.others());
        Map<CustomerId, String> labels = desk.labels(customers);
        trail.subject("customer", command.customer(), labels.getOrDefault(command.customer(), "-"));
        for (CustomerId other : customers) {
            if (!other.equals(command.customer())) {
                trail.also("customer", other, "-");
                gatekeeper.require(actor, Permission.GRANT_FILE, other);
                trail.also("customer", other, labels.getOrDefault(other, "-"));
            }
        }
        trail.reason(command.reason().strip());
        Person grantee = grantee(command.employee());
        Instant until = command.until();
        if (until == null) {
            throw at("until", AccessRule.GRANT_TERM_WRONG);
        }
        if (command.categories().isEmpty()) {
            throw at("categories", AccessRule.GRANT_CATEGORY_MISSING);
        }
        Instant now = Instant.now(clock);
        AccessGrant grant = AccessGrant.give(
                GrantId.next(),
                new AccessGrant.Terms(
                        grantee.id(),
                        customers,
                        command.categories(),
                        command.rights(),
                        command.cap(),
                        command.from() == null ? now : command.from(),
                        until,
                        GrantOrigin.GIVEN,
                        command.reason().replace("\0", "")),
                actor.id(),
                now);
        for (FileFacts file : files.facts(grant.customers())) {
            if (file.secrecy().compareTo(command.cap()) > 0) {
                throw at("cap", AccessRule.GRANT_BELOW_SECRECY);
            }
        }
        grants.add(grant);
        trail.changed("grant", null, words(grant, grantee));
        desk.tellGranted(grant, actor.name());
        return grant.id();
    }

    private Person grantee(String number) {
        Person person = people.byNumber(number.strip())
                .filter(Person::active)
                .orElseThrow(() -> new Refused(
                        AccessRule.NOT_EMPLOYED, List.of(Problem.of("employee", AccessRule.NOT_EMPLOYED, number))));
        boolean uses = actors.actorOf(person.id(), Actor.Channel.PORTAL, "-")
                .filter(one -> one.may(Permission.USE_GRANTS))
                .isPresent();
        if (!uses) {
            throw at("employee", AccessRule.GRANT_TO_OFFICER);
        }
        return person;
    }

    private static Refused at(String field, AccessRule rule) {
        return new Refused(rule, List.of(Problem.of(field, rule)));
    }

    private static String words(AccessGrant grant, Person grantee) {
        AccessGrant.Terms terms = grant.terms();
        return grantee.number() + " " + grantee.name() + " "
                + terms.rights().stream().sorted().map(GrantRight::name).collect(Collectors.joining("+"))
                + " "
                + terms.categories().stream().sorted().map(String::valueOf).collect(Collectors.joining(","))
                + " " + terms.cap() + " " + GrantTimes.words(terms.from()) + " – " + GrantTimes.words(terms.until());
    }
}
