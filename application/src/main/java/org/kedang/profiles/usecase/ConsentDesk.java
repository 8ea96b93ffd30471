package org.kedang.profiles.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.usecase.Actor;
import org.kedang.profiles.api.ConsentView;
import org.kedang.profiles.domain.Consent;
import org.kedang.profiles.domain.ConsentRule;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.Evidence;
import org.kedang.profiles.domain.EvidenceId;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Labels;
import org.kedang.profiles.domain.Sight;
import org.kedang.profiles.spi.Consents;
import org.kedang.profiles.spi.Evidences;

/** What every use case needs to know about consents: what may enter a file, and what nobody sees any more (C19). */
@Dependent
public class ConsentDesk {
    private final Consents consents;
    private final Evidences evidences;
    private final People people;

    @Inject
    ConsentDesk(Consents consents, Evidences evidences, People people) {
        this.consents = consents;
        this.evidences = evidences;
        this.people = people;
    }

    /** How the values of a customer's file are shown today. */
    Sight sight(CustomerId customer, Dictionary today) {
        return new Sight(today).without(consents.book(customer).absent(today));
    }

    /**
     * Nothing sensitive enters a file, or the form of one, without consent.
     *
     * @param before what stood there; empty for a file that is opened
     * @throws Refused {@code CONSENT_MISSING} by field
     */
    void demand(CustomerId customer, FieldValues before, FieldValues wanted, Dictionary dictionary) {
        if (dictionary.fields().stream().anyMatch(FieldDefinition::sensitive)) {
            consents.book(customer).demand(before, wanted, dictionary);
        }
    }

    /** Notes down a consent of a customer, filed or being registered. */
    Consent record(
            CustomerId customer,
            String person,
            LocalDate givenOn,
            Collection<String> fields,
            EvidenceId paper,
            Dictionary dictionary,
            Actor actor,
            Instant now) {
        boolean there = evidences.find(List.of(paper)).stream()
                .anyMatch(evidence -> evidence.customer().equals(customer));
        if (!there) {
            throw new Refused(ConsentRule.CONSENT_PAPER_MISSING);
        }
        Consent consent = Consent.given(
                customer,
                Storable.text(person),
                givenOn,
                fields,
                dictionary,
                paper,
                actor.id(),
                BusinessDay.of(now),
                now);
        evidences.keep(List.of(paper));
        consents.add(consent);
        return consent;
    }

    /** All consents with the names of people and fields, the last recorded first. */
    List<ConsentView> views(CustomerId customer, Dictionary dictionary) {
        List<Consent> all = consents.ofCustomer(customer);
        Set<EmployeeId> ids = new HashSet<>();
        List<EvidenceId> papers = new ArrayList<>();
        for (Consent consent : all) {
            ids.add(consent.recordedBy());
            papers.add(consent.paper());
            if (consent.withdrawal() != null) {
                ids.add(consent.withdrawal().by());
            }
        }
        if (all.isEmpty()) {
            return List.of();
        }
        Map<EmployeeId, Person> persons = people.persons(ids);
        Map<EvidenceId, String> names = new HashMap<>();
        for (Evidence paper : evidences.find(papers)) {
            names.put(paper.id(), paper.name());
        }
        return all.stream()
                .map(consent -> view(consent, dictionary, persons, names.getOrDefault(consent.paper(), "")))
                .toList();
    }

    private static ConsentView view(
            Consent consent, Dictionary dictionary, Map<EmployeeId, Person> persons, String paper) {
        List<ConsentView.Item> items = new ArrayList<>();
        consent.purposes()
                .forEach((code, purpose) -> items.add(new ConsentView.Item(
                        code,
                        dictionary.field(code).map(FieldDefinition::labels).orElse(Labels.of(code)),
                        purpose,
                        dictionary
                                .field(code)
                                .filter(field -> field.purpose().equals(purpose))
                                .isPresent())));
        Consent.Withdrawal gone = consent.withdrawal();
        return new ConsentView(
                consent.id(),
                consent.person(),
                consent.givenOn(),
                items,
                consent.paper(),
                paper,
                name(persons, consent.recordedBy()),
                consent.recordedAt(),
                gone == null ? null : gone.on(),
                gone == null ? "" : gone.reason(),
                gone == null ? "" : name(persons, gone.by()),
                gone == null ? null : gone.at());
    }

    private static String name(Map<EmployeeId, Person> persons, EmployeeId id) {
        Person person = persons.get(id);
        return person == null ? "" : person.name();
    }
}
