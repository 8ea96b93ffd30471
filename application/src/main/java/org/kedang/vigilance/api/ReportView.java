package org.kedang.vigilance.api;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kedang.vigilance.domain.Misconduct;
import org.kedang.vigilance.domain.Misconduct.Finding;
import org.kedang.vigilance.domain.MisconductId;

/**
 * A report as an investigator sees it.
 *
 * @param accused numbers and names
 * @param reporter number and name; empty when he did not give it
 */
public record ReportView(
        MisconductId id,
        Misconduct.State state,
        String subject,
        String text,
        List<String> accused,
        String reporter,
        LocalDate day,
        List<Line> steps,
        @Nullable Finding finding,
        String findingText,
        String closedBy,
        @Nullable Instant closedAt)
        implements Serializable {
    public ReportView {
        accused = List.copyOf(accused);
        steps = List.copyOf(steps);
    }

    /** One line of the investigation file. */
    public record Line(Misconduct.StepKind kind, String by, Instant at, String text) implements Serializable {}
}
