package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kedang.conduct.api.ConductChanged;
import org.kedang.conduct.domain.ConductRule;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.conduct.spi.ConductTexts;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.spi.Happenings;
import org.kedang.kit.spi.Outbox;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Publishes the next version of the security quiz with its pass mark; from its first day everybody has to pass it anew. */
@UseCase(needs = Permission.KEEP_CONDUCT)
public class PublishQuiz {
    private final ConductTexts texts;
    private final ConductShelf shelf;
    private final Outbox outbox;
    private final Happenings happenings;
    private final AuditTrail trail;

    @Inject
    PublishQuiz(ConductTexts texts, ConductShelf shelf, Outbox outbox, Happenings happenings, AuditTrail trail) {
        this.texts = texts;
        this.shelf = shelf;
        this.outbox = outbox;
        this.happenings = happenings;
        this.trail = trail;
    }

    /**
     * @param passMark points of 100 that pass, 50 to 100
     * @param questions the bank as text, see {@link QuizPaper#read}
     */
    public record Command(LocalDate startsOn, int passMark, String questions) {}

    /**
     * @return number of the new version
     * @throws Refused {@code STARTS_BEFORE_TODAY}, {@code STARTS_BEFORE_LAST}, and as {@link QuizPaper#read}
     */
    public int publish(Actor actor, Command command) {
        List<QuizPaper> before = shelf.papers();
        QuizPaper last = before.get(before.size() - 1);
        if (command.startsOn().isBefore(shelf.today())) {
            throw new Refused(ConductRule.STARTS_BEFORE_TODAY);
        }
        if (command.startsOn().isBefore(last.startsOn())) {
            throw new Refused(ConductRule.STARTS_BEFORE_LAST, last.startsOn());
        }
        QuizPaper paper =
                QuizPaper.read(last.version() + 1, command.startsOn(), command.passMark(), command.questions());
        texts.add(paper);
        trail.subject("quiz", paper.version(), "v" + paper.version());
        trail.changed("passMark", Integer.toString(last.passMark()), Integer.toString(paper.passMark()));
        trail.changed(
                "questions",
                Integer.toString(last.questions().size()),
                Integer.toString(paper.questions().size()));
        Map<String, String> words = Map.of(
                "version",
                Integer.toString(paper.version()),
                "day",
                paper.startsOn().toString());
        shelf.staff().forEach(person -> outbox.notify(person.id(), "quizPublished", "/conduct/quiz.xhtml", words));
        happenings.announce(new ConductChanged("QUIZ", paper.version(), paper.startsOn()));
        return paper.version();
    }
}
