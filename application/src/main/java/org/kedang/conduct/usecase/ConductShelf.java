package org.kedang.conduct.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.kit.domain.Role;
import org.kedang.kit.usecase.BusinessClock;

/** Which versions hold today, and who works here. */
@Dependent
class ConductShelf {
    private final ConductTexts texts;
    private final People people;
    private final Clock clock;

    @Inject
    ConductShelf(ConductTexts texts, People people, Clock clock) {
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    Instant now() {
        return Instant.now(clock);
    }

    LocalDate today() {
        return now().atZone(BusinessClock.ZONE).toLocalDate();
    }

    /** Empty as long as the firm has published none, or none that has begun. */
    Optional<ConductText> agreement() {
        return ConductText.inForce(texts.versions(TextKind.AGREEMENT), today());
    }

    /** The firm's guide, before that the one the product brings along. */
    ConductText guide() {
        return ConductText.inForce(texts.versions(TextKind.GUIDE), today()).orElseGet(Shipped::guide);
    }

    /** All versions of the quiz, the one the product brings along first. */
    List<QuizPaper> papers() {
        List<QuizPaper> all = new ArrayList<>();
        all.add(Shipped.quiz());
        all.addAll(texts.papers());
        return all;
    }

    QuizPaper paper() {
        LocalDate today = today();
        return papers().stream()
                .filter(paper -> !paper.startsOn().isAfter(today))
                .reduce((first, later) -> later)
                .orElseGet(Shipped::quiz);
    }

    QuizPaper paper(int version) {
        return papers().stream()
                .filter(paper -> paper.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no quiz " + version));
    }

    /** Everybody who works here, by number; programs are nobody. */
    List<Person> staff() {
        Map<String, Person> staff = new TreeMap<>();
        for (Role role : Role.values()) {
            if (role != Role.PARTNER_SYSTEM) {
                people.withRole(role).forEach(person -> staff.put(person.number(), person));
            }
        }
        return List.copyOf(staff.values());
    }
}
