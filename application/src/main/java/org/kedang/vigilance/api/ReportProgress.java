package org.kedang.vigilance.api;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.Misconduct.Finding;

/**
 * What a reporter learns by his code.
 *
 * @param answers what the investigators wrote to him, in order
 */
public record ReportProgress(
        Misconduct.State state, String subject, LocalDate day, List<Answer> answers, @Nullable Finding finding)
        implements Serializable {
    public ReportProgress {
        answers = List.copyOf(answers);
    }

    /** One word to the reporter. */
    public record Answer(LocalDate day, String text) implements Serializable {}
}
