package org.kedang.access.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.GrantView;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.access.domain.AccessGrant;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.spi.Outbox;

/** Grants in the words of people, and the notice about one. Asks nobody for permission. */
@Dependent
public class GrantDesk {
    private final FileCards cards;
    private final People people;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    GrantDesk(FileCards cards, People people, Outbox outbox, Clock clock) {
        this.cards = cards;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param known whether the reader may know of a file of a grant; the others are left out of it
     */
    List<GrantView> views(List<AccessGrant> grants, BiPredicate<AccessGrant, FileCards.Card> known) {
        if (grants.isEmpty()) {
            return List.of();
        }
        Set<CustomerId> customers = new HashSet<>();
        Set<EmployeeId> ids = new HashSet<>();
        for (AccessGrant grant : grants) {
            customers.addAll(grant.terms().customers());
            ids.add(grant.terms().grantee());
            ids.add(grant.givenBy());
            if (grant.revocation() != null) {
                ids.add(grant.revocation().by());
            }
        }
        Map<CustomerId, FileCards.Card> files = cards.cards(customers);
        Map<EmployeeId, Person> persons = people.persons(ids);
        Instant now = Instant.now(clock);
        List<GrantView> views = new ArrayList<>();
        for (AccessGrant grant : grants) {
            List<FileCards.Card> shown = grant.customers().stream()
                    .filter(files::containsKey)
                    .map(files::get)
                    .filter(card -> known.test(grant, card))
                    .toList();
            views.add(view(grant, shown, persons, now));
        }
        return views;
    }

    private static GrantView view(
            AccessGrant grant, List<FileCards.Card> shown, Map<EmployeeId, Person> persons, Instant now) {
        AccessGrant.Terms terms = grant.terms();
        AccessGrant.Revocation end = grant.revocation();
        Person grantee = persons.get(terms.grantee());
        return new GrantView(
                grant.id(),
                grant.state(now),
                grantee == null ? "" : grantee.number(),
                grantee == null ? "" : grantee.name(),
                shown,
                terms.categories().stream().sorted().toList(),
                terms.rights().stream().sorted().toList(),
                terms.cap(),
                terms.from(),
                terms.until(),
                terms.origin(),
                terms.reason(),
                name(persons, grant.givenBy()),
                grant.givenAt(),
                end == null ? "" : name(persons, end.by()),
                end == null ? null : end.at(),
                end == null ? "" : end.reason());
    }

    private static String name(Map<EmployeeId, Person> persons, EmployeeId id) {
        Person person = persons.get(id);
        return person == null ? "" : person.name();
    }

    /** The words files are known by, for logs and mails. */
    Map<CustomerId, String> labels(Set<CustomerId> customers) {
        return cards.cards(customers).values().stream()
                .collect(Collectors.toMap(FileCards.Card::customer, card -> card.number() + " " + card.name()));
    }

    /** Tells the grantee that he was let in. */
    void tellGranted(AccessGrant grant, String by) {
        outbox.notify(grant.terms().grantee(), "accessGranted", link(grant), words(grant, by));
    }

    /** Tells the grantee that his grant is over. */
    void tellRevoked(AccessGrant grant, String by) {
        outbox.notify(grant.terms().grantee(), "accessRevoked", "/access/own-grants.xhtml", words(grant, by));
    }

    private Map<String, String> words(AccessGrant grant, String by) {
        Map<CustomerId, String> labels = labels(grant.terms().customers());
        String first = grant.customers().stream()
                .map(id -> labels.getOrDefault(id, ""))
                .findFirst()
                .orElse("");
        int more = grant.customers().size() - 1;
        return Map.of(
                "record",
                more == 0 ? first : first + " +" + more,
                "grantor",
                by,
                "until",
                GrantTimes.words(grant.terms().until()));
    }

    private static String link(AccessGrant grant) {
        List<CustomerId> files = grant.customers();
        return files.size() == 1 ? "/profiles/file.xhtml?id=" + files.get(0) : "/access/own-grants.xhtml";
    }
}
