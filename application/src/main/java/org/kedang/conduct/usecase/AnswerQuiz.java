package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kedang.conduct.domain.AttemptId;
import org.kedang.conduct.domain.QuizAttempt;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.conduct.spi.Signatures;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.domain.Refused;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Missing;
import org.kedang.kit.usecase.UseCase;

/** Hands the answers of one's own try in and learns the result. */
@UseCase(needs = Permission.USE_OWN_ACCOUNT)
public class AnswerQuiz {
    private final ConductShelf shelf;
    private final Signatures signatures;
    private final AuditTrail trail;

    @Inject
    AnswerQuiz(ConductShelf shelf, Signatures signatures, AuditTrail trail) {
        this.shelf = shelf;
        this.signatures = signatures;
        this.trail = trail;
    }

    /** @param answers position of the chosen answer, from 0, by code of the question */
    public record Command(AttemptId attempt, Map<String, Integer> answers) {
        public Command {
            answers = Map.copyOf(answers);
        }
    }

    /** A question answered wrongly. */
    public record Mistake(String code, String clause, String text, String chosen, String right) {}

    /** @param score 0 to 100 */
    public record Mark(int score, int passMark, boolean passed, List<Mistake> mistakes) {
        public Mark {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** @throws Refused as {@link QuizAttempt#answered} */
    public Mark answer(Actor actor, Command command) {
        QuizAttempt attempt = signatures
                .attempt(command.attempt())
                .filter(one -> one.employee().equals(actor.id()))
                .orElseThrow(() -> new Missing("quiz", command.attempt()));
        QuizPaper paper = shelf.paper(attempt.version());
        trail.subject("quiz", attempt.id(), "v" + paper.version() + " #" + attempt.number());
        QuizAttempt done = attempt.answered(paper, command.answers(), shelf.now());
        signatures.handIn(done);
        QuizAttempt.Result result = Objects.requireNonNull(done.result());
        trail.changed("score", null, result.score() + (result.passed() ? " passed" : " failed"));
        List<Mistake> mistakes = result.wrong().stream()
                .map(code -> mistake(paper.question(code), command.answers().getOrDefault(code, -1)))
                .toList();
        return new Mark(result.score(), paper.passMark(), result.passed(), mistakes);
    }

    private static Mistake mistake(QuizPaper.Question question, int chosen) {
        boolean known = chosen >= 0 && chosen < question.answers().size();
        return new Mistake(
                question.code(),
                question.clause(),
                question.text(),
                known ? question.answers().get(chosen) : "",
                question.answers().get(question.right()));
    }
}
