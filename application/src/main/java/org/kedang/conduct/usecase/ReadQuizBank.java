package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** The bank of questions with what is right, for whoever keeps it; the newest version first. */
@Question(needs = Permission.KEEP_CONDUCT)
public class ReadQuizBank {
    private final ConductShelf shelf;

    @Inject
    ReadQuizBank(ConductShelf shelf) {
        this.shelf = shelf;
    }

    public record Command() {}

    /** @param text the bank in the form it is published in */
    public record Line(int version, LocalDate startsOn, int passMark, int draws, int questions, String text) {}

    public List<Line> read(Actor actor, Command command) {
        List<Line> lines = new ArrayList<>();
        for (QuizPaper paper : shelf.papers()) {
            lines.add(
                    0,
                    new Line(
                            paper.version(),
                            paper.startsOn(),
                            paper.passMark(),
                            paper.draws(),
                            paper.questions().size(),
                            paper.source()));
        }
        return lines;
    }
}
