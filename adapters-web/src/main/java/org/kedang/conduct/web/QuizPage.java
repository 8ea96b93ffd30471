package org.kedang.conduct.web;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kedang.access.web.CurrentActor;
import org.kedang.conduct.usecase.AnswerQuiz;
import org.kedang.conduct.usecase.ListOwnAttempts;
import org.kedang.conduct.usecase.ReadAgreement;
import org.kedang.conduct.usecase.StartQuiz;
import org.kedang.portal.Choice;
import org.omnifaces.cdi.ViewScoped;

/** 保密知识测试: ten questions, one answer each; the result says what was wrong. */
@Named
@ViewScoped
public class QuizPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor me;

    @Inject
    transient ReadAgreement readAgreement;

    @Inject
    transient StartQuiz startQuiz;

    @Inject
    transient AnswerQuiz answerQuiz;

    @Inject
    transient ListOwnAttempts listOwnAttempts;

    private transient ReadAgreement.@Nullable View state;
    private transient StartQuiz.@Nullable Sheet sheet;
    private transient AnswerQuiz.@Nullable Mark mark;
    private boolean begun;
    private final Map<String, String> answers = new HashMap<>();

    /** A question as the page asks it. */
    public record Asked(int position, String code, String text, List<Choice> choices) {}

    public ReadAgreement.View getState() {
        ReadAgreement.View known = state;
        if (known == null) {
            known = readAgreement.read(me.actor(), new ReadAgreement.Command());
            state = known;
        }
        return known;
    }

    /** Whether there is a try to begin. */
    public boolean isOpen() {
        return !getState().quizPassed() && !isToSign();
    }

    public boolean isToSign() {
        return getState().version() > 0 && getState().signedAt() == null;
    }

    /** Begins a try, or goes on with the one begun. */
    public void begin() {
        begun = true;
        mark = null;
        answers.clear();
        sheet = startQuiz.start(me.actor(), new StartQuiz.Command());
    }

    private StartQuiz.Sheet sheet() {
        StartQuiz.Sheet known = sheet;
        if (known == null) {
            known = startQuiz.start(me.actor(), new StartQuiz.Command());
            sheet = known;
        }
        return known;
    }

    /** Hands the answers in. */
    public void handIn() {
        Map<String, Integer> chosen = new HashMap<>();
        answers.forEach((code, position) -> {
            if (position != null && !position.isBlank()) {
                chosen.put(code, Integer.valueOf(position));
            }
        });
        mark = answerQuiz.answer(me.actor(), new AnswerQuiz.Command(sheet().id(), chosen));
        begun = false;
        state = null;
    }

    public boolean isBegun() {
        return begun;
    }

    public AnswerQuiz.@Nullable Mark getMark() {
        return mark;
    }

    public List<Asked> getQuestions() {
        if (!begun) {
            return List.of();
        }
        List<Asked> asked = new ArrayList<>();
        for (StartQuiz.Asked question : sheet().questions()) {
            List<Choice> choices = new ArrayList<>();
            for (int i = 0; i < question.answers().size(); i++) {
                choices.add(new Choice(Integer.toString(i), question.answers().get(i)));
            }
            asked.add(new Asked(asked.size() + 1, question.code(), question.text(), choices));
        }
        return asked;
    }

    public List<ListOwnAttempts.Line> getAttempts() {
        return listOwnAttempts.list(me.actor(), new ListOwnAttempts.Command());
    }

    public Map<String, String> getAnswers() {
        return answers;
    }
}
