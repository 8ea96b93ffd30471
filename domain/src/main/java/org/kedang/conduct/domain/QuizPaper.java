package org.kedang.conduct.domain;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.kedang.kit.domain.Refused;

/**
 * One version of the security quiz: the bank of questions, how many are drawn and what passes.
 *
 * @param version from 1; 1 is what the product brings along
 * @param passMark points of 100 that pass
 * @param draws how many questions an attempt has
 */
public record QuizPaper(
        int version, LocalDate startsOn, int passMark, int draws, List<Question> questions, String source)
        implements Serializable {
    /** How many questions an attempt has. */
    public static final int DRAWS = 10;
    /** Fewest questions of a bank, so that two attempts are not the same. */
    public static final int FEWEST = 12;
    /** Most characters of a bank. */
    public static final int LONGEST = 60_000;

    public QuizPaper {
        questions = List.copyOf(questions);
    }

    /**
     * A question with one right answer.
     *
     * @param code identity within its version, for example Q03
     * @param clause the rule it asks about
     * @param right position of the right answer, from 0
     */
    public record Question(String code, String clause, String text, List<String> answers, int right)
            implements Serializable {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Reads a bank. A question begins with {@code # code | clause}, its text follows, then its answers: {@code +} before the
     * right one, {@code -} before the others.
     *
     * @throws Refused {@code QUIZ_MALFORMED} with the line, {@code QUIZ_TOO_SHORT}, {@code PASS_MARK_OUT_OF_RANGE}
     */
    public static QuizPaper read(int version, LocalDate startsOn, int passMark, String source) {
        if (passMark < 50 || passMark > 100) {
            throw new Refused(ConductRule.PASS_MARK_OUT_OF_RANGE, 50, 100);
        }
        if (source.length() > LONGEST) {
            throw new Refused(ConductRule.QUIZ_MALFORMED, 0);
        }
        List<Question> questions = new Reader(source).questions();
        if (questions.size() < FEWEST) {
            throw new Refused(ConductRule.QUIZ_TOO_SHORT, FEWEST);
        }
        return new QuizPaper(version, startsOn, passMark, DRAWS, questions, source.strip());
    }

    /** The questions of an attempt: drawn at random, yet the same seed draws the same ones in the same order. */
    public List<String> draw(long seed) {
        List<String> codes =
                new ArrayList<>(questions.stream().map(Question::code).toList());
        Collections.shuffle(codes, new Random(seed));
        return List.copyOf(codes.subList(0, Math.min(draws, codes.size())));
    }

    /** @throws IllegalArgumentException if there is no such question */
    public Question question(String code) {
        return questions.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** The codes answered wrongly, in the order they were asked. */
    public List<String> wrong(List<String> asked, Map<String, Integer> answers) {
        return asked.stream()
                .filter(code -> answers.getOrDefault(code, -1) != question(code).right())
                .toList();
    }

    /** Reads the text form line by line. */
    private static final class Reader {
        private final List<String> lines;
        private final List<Question> questions = new ArrayList<>();
        private final Set<String> codes = new HashSet<>();
        private String code = "";
        private String clause = "";
        private String text = "";
        private List<String> answers = new ArrayList<>();
        private int right = -1;
        private int at;

        Reader(String source) {
            lines = source.lines().map(String::strip).toList();
        }

        List<Question> questions() {
            for (at = 1; at <= lines.size(); at++) {
                String line = lines.get(at - 1);
                if (line.startsWith("#")) {
                    end();
                    begin(line.substring(1));
                } else if (line.startsWith("+") || line.startsWith("-")) {
                    answer(line);
                } else if (!line.isEmpty()) {
                    check(!code.isEmpty() && answers.isEmpty());
                    text = text.isEmpty() ? line : text + "\n" + line;
                }
            }
            end();
            return questions;
        }

        private void begin(String head) {
            int bar = head.indexOf('|');
            code = (bar < 0 ? head : head.substring(0, bar)).strip();
            clause = bar < 0 ? "" : head.substring(bar + 1).strip();
            check(code.matches("[A-Za-z0-9-]{1,12}") && codes.add(code) && clause.length() <= 40);
            text = "";
            answers = new ArrayList<>();
            right = -1;
        }

        private void answer(String line) {
            String words = line.substring(1).strip();
            check(!text.isEmpty() && !words.isEmpty() && answers.size() < 6);
            if (line.startsWith("+")) {
                check(right < 0);
                right = answers.size();
            }
            answers.add(words);
        }

        private void end() {
            if (!code.isEmpty()) {
                check(!text.isEmpty() && answers.size() >= 2 && right >= 0);
                questions.add(new Question(code, clause, text, answers, right));
            }
        }

        private void check(boolean holds) {
            if (!holds) {
                throw new Refused(ConductRule.QUIZ_MALFORMED, Math.min(at, lines.size()));
            }
        }
    }
}
