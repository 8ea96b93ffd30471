package org.kedang.conduct.usecase;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.conduct.domain.AttemptId;
import org.kedang.conduct.domain.QuizAttempt;
import org.kedang.conduct.spi.Signatures;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Question;

/** The actor's tries at the quiz, the newest first. */
@Question(needs = Permission.USE_OWN_ACCOUNT)
public class ListOwnAttempts {
    private final Signatures signatures;

    @Inject
    ListOwnAttempts(Signatures signatures) {
        this.signatures = signatures;
    }

    public record Command() {}

    /** @param score null as long as it was not handed in */
    public record Line(
            AttemptId id,
            int version,
            int number,
            Instant startedAt,
            @Nullable Instant handedInAt,
            @Nullable Integer score,
            boolean passed) {}

    public List<Line> list(Actor actor, Command command) {
        return signatures.attempts(actor.id()).stream()
                .map(ListOwnAttempts::line)
                .toList();
    }

    private static Line line(QuizAttempt attempt) {
        QuizAttempt.Result result = attempt.result();
        return new Line(
                attempt.id(),
                attempt.version(),
                attempt.number(),
                attempt.startedAt(),
                result == null ? null : result.at(),
                result == null ? null : result.score(),
                result != null && result.passed());
    }
}
