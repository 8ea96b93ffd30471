package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.People;
import org.kedang.access.api.Person;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.TextKind;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.Question;

/** All versions of the agreement or of the guide, the newest first, and the text the next one begins with. */
@Question(needs = Permission.READ_CONDUCT)
public class ListTexts {
    private final ConductTexts texts;
    private final ConductShelf shelf;
    private final People people;

    @Inject
    ListTexts(ConductTexts texts, ConductShelf shelf, People people) {
        this.texts = texts;
        this.shelf = shelf;
        this.people = people;
    }

    /** @param kind null for one that does not exist */
    public record Command(@Nullable TextKind kind) {}

    /** How a version stands today. */
    public enum State {
        PLANNED,
        IN_FORCE,
        PAST
    }

    public record Line(
            int version,
            LocalDate startsOn,
            State state,
            String title,
            String body,
            String hash,
            String publishedBy,
            Instant publishedAt) {}

    /**
     * @param draftTitle the newest version's, or what the product brings along
     * @param fresh whether nothing was published yet
     */
    public record Answer(List<Line> versions, String draftTitle, String draftBody, boolean fresh) {
        public Answer {
            versions = List.copyOf(versions);
        }
    }

    public Answer list(Actor actor, Command command) {
        TextKind kind = command.kind();
        if (kind == null) {
            throw new Missing("text", "-");
        }
        List<ConductText> all = texts.versions(kind);
        LocalDate today = shelf.today();
        int inForce = ConductText.inForce(all, today).map(ConductText::version).orElse(0);
        List<Line> lines = new ArrayList<>();
        for (ConductText text : all) {
            State state = text.version() == inForce
                    ? State.IN_FORCE
                    : text.startsOn().isAfter(today) ? State.PLANNED : State.PAST;
            lines.add(
                    0,
                    new Line(
                            text.version(),
                            text.startsOn(),
                            state,
                            text.title(),
                            text.body(),
                            text.hash(),
                            name(text.publishedBy()),
                            text.publishedAt()));
        }
        ConductText shipped = kind == TextKind.AGREEMENT ? Shipped.agreement() : Shipped.guide();
        ConductText draft = all.isEmpty() ? shipped : all.get(all.size() - 1);
        return new Answer(lines, draft.title(), draft.body(), all.isEmpty());
    }

    private String name(@Nullable EmployeeId id) {
        return id == null ? "" : people.person(id).map(Person::name).orElse("");
    }
}
