package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.kedang.conduct.domain.ConductText;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** The security guide (保密操作指南) as it holds today. */
@Question(needs = Permission.USE_OWN_ACCOUNT)
public class ReadGuide {
    private final ConductShelf shelf;

    @Inject
    ReadGuide(ConductShelf shelf) {
        this.shelf = shelf;
    }

    public record Command() {}

    /** @param version 0 for the one the product brings along */
    public record View(int version, LocalDate startsOn, String title, List<String> paragraphs) {
        public View {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public View read(Actor actor, Command command) {
        ConductText guide = shelf.guide();
        return new View(guide.version(), guide.startsOn(), guide.title(), guide.paragraphs());
    }
}
