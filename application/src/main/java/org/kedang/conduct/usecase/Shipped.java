package org.kedang.conduct.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.kedang.conduct.domain.ConductText;
import org.kedang.conduct.domain.QuizPaper;
import org.kedang.conduct.domain.TextKind;

/**
 * What the product brings along: the agreement as a draft the firm may publish, the guide and the quiz as they hold until the
 * firm publishes its own.
 */
final class Shipped {
    /** First day of what is there from the beginning. */
    static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    /** Points of 100 that pass. */
    static final int PASS_MARK = 80;

    private static final ConductText AGREEMENT = text(TextKind.AGREEMENT, "agreement.txt");
    private static final ConductText GUIDE = text(TextKind.GUIDE, "guide.txt");
    private static final QuizPaper QUIZ = QuizPaper.read(1, ALWAYS, PASS_MARK, resource("quiz.txt"));

    private Shipped() {}

    static ConductText agreement() {
        return AGREEMENT;
    }

    static ConductText guide() {
        return GUIDE;
    }

    static QuizPaper quiz() {
        return QUIZ;
    }

    private static ConductText text(TextKind kind, String name) {
        String all = resource(name);
        int end = all.indexOf('\n');
        return new ConductText(
                kind,
                0,
                ALWAYS,
                all.substring(0, end).strip(),
                all.substring(end + 1).strip(),
                null,
                Instant.EPOCH);
    }

    private static String resource(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
