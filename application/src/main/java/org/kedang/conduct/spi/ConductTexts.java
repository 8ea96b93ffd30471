package org.kedang.conduct.spi;

import java.time.LocalDate;
import java.util.List;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.conduct.domain.TextKind;

/** The firm's versions of agreement, guide and quiz. Nothing is ever changed or deleted. */
public interface ConductTexts {

    /** Number and first day of a version. */
    record Start(int version, LocalDate startsOn) {}

    /** All versions of the kind, the oldest first. */
    List<ConductText> versions(TextKind kind);

    /** When each version of the agreement starts, the oldest first; without their texts. */
    List<Start> agreements();

    /** When each version of the quiz the firm published starts, the oldest first. */
    List<Start> quizzes();

    /** @throws org.kedang.kit.usecase.Stale when there is a version of that number */
    void add(ConductText text);

    /** The versions of the quiz the firm published, the oldest first. */
    List<QuizPaper> papers();

    /** @throws org.kedang.kit.usecase.Stale when there is a version of that number */
    void add(QuizPaper paper);
}
