package org.kedang.vigilance.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.FileCards;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Role;
import org.kedang.kit.spi.Outbox;
import org.kedang.vigilance.api.AlertDetail;
import org.kedang.vigilance.api.AlertView;
import org.kedang.vigilance.domain.AccessAlert;
import org.kedang.vigilance.domain.Footprint;

/** What the verbs about alerts share: the people to tell, and alerts in words. Asks nobody for permission. */
@Dependent
public class AlertDesk {
    private final People people;
    private final FileCards cards;
    private final Outbox outbox;

    @Inject
    AlertDesk(People people, FileCards cards, Outbox outbox) {
        this.people = people;
        this.cards = cards;
        this.outbox = outbox;
    }

    /** Tells the security officers, none of them about himself; the audit officers where no other security officer is left. */
    void tellRaised(AccessAlert alert, List<Footprint> prints) {
        String link = "/vigilance/alert.xhtml?id=" + alert.id();
        Map<String, String> words = Map.of(
                "person",
                label(alert.cause().person()),
                "count",
                Integer.toString(alert.extent().count()),
                "limit",
                Integer.toString(alert.cause().limit()),
                "from",
                FirmDay.minute(alert.extent().from()),
                "until",
                FirmDay.minute(alert.extent().until()),
                "files",
                files(prints).stream()
                        .map(file -> file.number() + " " + FirmDay.time(file.first()))
                        .collect(Collectors.joining("; ")));
        for (Person officer : officers(alert.cause().person())) {
            switch (alert.cause().kind()) {
                case BURST, NIGHT, HABIT -> outbox.notify(officer.id(), "accessAlert", link, words);
                case REFUSALS -> outbox.notify(officer.id(), "accessAlertRefusals", link, words);
                case BLOCKED -> outbox.notify(officer.id(), "accessAlertBlocked", link, words);
            }
        }
    }

    private List<Person> officers(EmployeeId about) {
        List<Person> security = people.withRole(Role.SECURITY_OFFICER).stream()
                .filter(person -> !person.id().equals(about))
                .toList();
        return security.isEmpty()
                ? people.withRole(Role.AUDIT_OFFICER).stream()
                        .filter(person -> !person.id().equals(about))
                        .toList()
                : security;
    }

    /** Tells the person that his reading is as it was. */
    void tellFreed(AccessAlert alert, String reason) {
        outbox.notify(
                alert.cause().person(), "accessNarrowingEnded", "/portal/dashboard.xhtml", Map.of("reason", reason));
    }

    /** Number and name. */
    String label(EmployeeId person) {
        return people.person(person).map(one -> one.number() + " " + one.name()).orElse("-");
    }

    List<AlertView> views(List<AccessAlert> alerts) {
        Map<EmployeeId, Person> persons = people.persons(
                alerts.stream().map(alert -> alert.cause().person()).collect(Collectors.toSet()));
        return alerts.stream()
                .map(alert -> view(alert, persons.get(alert.cause().person())))
                .toList();
    }

    AlertView view(AccessAlert alert, @Nullable Person person) {
        return new AlertView(
                alert.id(),
                alert.cause().kind(),
                alert.state(),
                person == null ? "" : person.number(),
                person == null ? "" : person.name(),
                alert.extent().count(),
                alert.cause().limit(),
                alert.extent().from(),
                alert.extent().until(),
                alert.raisedAt(),
                alert.narrowing());
    }

    List<AlertDetail.Ruling> rulings(AccessAlert alert) {
        return alert.rulings().stream()
                .map(ruling -> new AlertDetail.Ruling(ruling.state(), label(ruling.by()), ruling.at(), ruling.reason()))
                .toList();
    }

    /** The different files among footprints. */
    List<AlertDetail.FileSeen> files(List<Footprint> prints) {
        Map<String, List<Footprint>> byFile = new LinkedHashMap<>();
        for (Footprint print : prints) {
            if (!print.subject().equals("-")) {
                byFile.computeIfAbsent(print.subject(), file -> new ArrayList<>())
                        .add(print);
            }
        }
        Map<String, String> numbers = numbers(byFile.keySet());
        List<AlertDetail.FileSeen> files = new ArrayList<>();
        byFile.forEach((file, seen) -> files.add(new AlertDetail.FileSeen(
                numbers.getOrDefault(file, ""), seen.get(0).at(), seen.size())));
        return files;
    }

    List<AlertDetail.Step> steps(List<Footprint> prints) {
        Map<String, String> numbers =
                numbers(prints.stream().map(Footprint::subject).collect(Collectors.toSet()));
        return prints.stream()
                .map(print -> new AlertDetail.Step(
                        print.at(),
                        print.kind(),
                        print.action(),
                        numbers.getOrDefault(print.subject(), ""),
                        print.channel(),
                        print.address()))
                .toList();
    }

    private Map<String, String> numbers(Set<String> subjects) {
        Set<CustomerId> customers = subjects.stream()
                .map(AlertDesk::customer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return cards.cards(customers).values().stream()
                .collect(Collectors.toMap(card -> card.customer().toString(), FileCards.Card::number));
    }

    private static @Nullable CustomerId customer(String subject) {
        try {
            return new CustomerId(UUID.fromString(subject));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
