package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kedang.conduct.domain.AttemptId;
import org.kedang.conduct.domain.ConductRule;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.ContentDoor.Standing;
import org.kedang.conduct.domain.QuizAttempt;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.conduct.spi.Signatures;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.UseCase;

/** Begins a try at the security quiz, or goes on with the one that was begun. */
@UseCase(needs = Permission.USE_OWN_ACCOUNT)
public class StartQuiz {
    private final ConductShelf shelf;
    private final Signatures signatures;
    private final AuditTrail trail;

    @Inject
    StartQuiz(ConductShelf shelf, Signatures signatures, AuditTrail trail) {
        this.shelf = shelf;
        this.signatures = signatures;
        this.trail = trail;
    }

    public record Command() {}

    /** A question as it is asked, without what is right. */
    public record Asked(String code, String text, List<String> answers) {
        public Asked {
            answers = List.copyOf(answers);
        }
    }

    /** @param number the how manieth try at this version */
    public record Sheet(AttemptId id, int number, int passMark, List<Asked> questions) {
        public Sheet {
            questions = List.copyOf(questions);
        }
    }

    /** @throws Refused {@code SIGN_FIRST}, {@code QUIZ_PASSED_ALREADY} */
    public Sheet start(Actor actor, Command command) {
        QuizPaper paper = shelf.paper();
        Standing standing = signatures.standing(actor.id());
        Optional<ConductText> agreement = shelf.agreement();
        if (agreement.isPresent() && standing.signed() < agreement.get().version()) {
            throw new Refused(ConductRule.SIGN_FIRST);
        }
        if (standing.passed() >= paper.version()) {
            throw new Refused(ConductRule.QUIZ_PASSED_ALREADY);
        }
        List<QuizAttempt> mine = signatures.attempts(actor.id()).stream()
                .filter(one -> one.version() == paper.version())
                .toList();
        Optional<QuizAttempt> begun =
                mine.stream().filter(one -> one.result() == null).findFirst();
        if (begun.isPresent()) {
            trail.nothing();
            return sheet(paper, begun.get());
        }
        QuizAttempt attempt = QuizAttempt.begin(paper, actor.id(), mine.size() + 1, shelf.now());
        signatures.add(attempt);
        trail.subject("quiz", attempt.id(), "v" + paper.version() + " #" + attempt.number());
        return sheet(paper, attempt);
    }

    private static Sheet sheet(QuizPaper paper, QuizAttempt attempt) {
        return new Sheet(
                attempt.id(),
                attempt.number(),
                paper.passMark(),
                attempt.asked().stream()
                        .map(paper::question)
                        .map(question -> new Asked(question.code(), question.text(), question.answers()))
                        .toList());
    }
}
