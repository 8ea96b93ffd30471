package org.kedang.conduct.domain;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.kit.domain.EmployeeId;
import org.kedang.kit.domain.Refused;

/**
 * One try at the security quiz. It may be repeated as often as needed; every try is kept.
 *
 * @param number the person's how manieth at this version, from 1
 * @param asked codes of the questions in their order
 * @param result null as long as he is at it
 */
public record QuizAttempt(
        AttemptId id,
        EmployeeId employee,
        int version,
        int number,
        List<String> asked,
        Instant startedAt,
        @Nullable Result result)
        implements Serializable {
    public QuizAttempt {
        asked = List.copyOf(asked);
    }

    /**
     * How it ended.
     *
     * @param score 0 to 100
     * @param wrong codes answered wrongly
     */
    public record Result(Instant at, int score, boolean passed, List<String> wrong) implements Serializable {
        public Result {
            wrong = List.copyOf(wrong);
        }
    }

    /** Begins; the questions follow from the person, the version and the number of the try. */
    public static QuizAttempt begin(QuizPaper paper, EmployeeId employee, int number, Instant now) {
        long seed = employee.value().getMostSignificantBits()
                ^ employee.value().getLeastSignificantBits() * 31
                ^ paper.version() * 1_000_003L
                ^ number * 7_919L;
        return new QuizAttempt(AttemptId.next(), employee, paper.version(), number, paper.draw(seed), now, null);
    }

    /**
     * Hands it in.
     *
     * @param answers position of the chosen answer by code of the question
     * @throws Refused {@code ATTEMPT_OVER}, {@code ANSWERS_MISSING} when a question has no answer
     */
    public QuizAttempt answered(QuizPaper paper, Map<String, Integer> answers, Instant now) {
        if (result != null) {
            throw new Refused(ConductRule.ATTEMPT_OVER);
        }
        long open = asked.stream().filter(code -> !answers.containsKey(code)).count();
        if (open > 0) {
            throw new Refused(ConductRule.ANSWERS_MISSING, open);
        }
        List<String> wrong = paper.wrong(asked, answers);
        int score = (asked.size() - wrong.size()) * 100 / asked.size();
        return new QuizAttempt(
                id,
                employee,
                version,
                number,
                asked,
                startedAt,
                new Result(now, score, score >= paper.passMark(), wrong));
    }
}
