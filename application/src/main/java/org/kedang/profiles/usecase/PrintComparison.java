package org.kedang.profiles.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kedang.kit.domain.CustomerId;
import org.kedang.kit.domain.Permission;
import org.kedang.kit.spi.AuditTrail;
import org.kedang.kit.usecase.Actor;
import org.kedang.kit.usecase.Concerns;
import org.kedang.kit.usecase.Question;
import org.kedang.profiles.api.ComparisonView;
import org.kedang.profiles.domain.FileComparison;

/**
 * Hands out a comparison for paper. As with the customer card, every print needs a purpose and is logged with the mark that
 * stands on the paper (001 四; 000 保密).
 */
@Question(needs = Permission.PRINT_FILE, sensitive = true)
public class PrintComparison {
    private final FileComparing comparing;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    PrintComparison(FileComparing comparing, AuditTrail trail, Clock clock) {
        this.comparing = comparing;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param purpose what the paper is for */
    public record Command(FileComparing.Pair pair, String purpose) implements Concerns {
        @Override
        public CustomerId customer() {
            return pair.customer();
        }
    }

    /**
     * What goes on paper.
     *
     * @param mark first 16 hexadecimal digits of the SHA-256 of the printed content
     */
    public record Printed(ComparisonView comparison, String mark, Instant at) {}

    /**
     * @throws org.kedang.kit.domain.Refused {@code PURPOSE_MISSING} by field, and as {@link CompareFiles#compare}
     * @throws org.kedang.kit.usecase.Missing as {@link CompareFiles#compare}
     */
    public Printed print(Command command, Actor actor) {
        String purpose = PrintCard.purpose(command.purpose());
        ComparisonView comparison = comparing.compare(command.pair(), Permission.PRINT_FILE, actor);
        String mark = mark(comparison);
        trail.reason(purpose);
        trail.changed("printed", null, mark);
        return new Printed(comparison, mark, Instant.now(clock));
    }

    private static String mark(ComparisonView comparison) {
        StringBuilder content = new StringBuilder();
        append(content, comparison.before());
        append(content, comparison.after());
        comparison.cover().forEach(line -> content.append(line.key())
                .append('=')
                .append(line.before())
                .append('>')
                .append(line.after())
                .append('\n'));
        for (FileComparison.Group group : comparison.groups()) {
            group.lines().forEach(line -> append(content, line));
            group.rows().forEach(row -> row.lines().forEach(line -> append(content, line)));
        }
        return PrintCard.mark(content.toString());
    }

    private static void append(StringBuilder content, ComparisonView.Side side) {
        content.append(side.number()).append(" v").append(side.version()).append('\n');
    }

    private static void append(StringBuilder content, FileComparison.Line line) {
        content.append(line.path())
                .append('=')
                .append(line.before())
                .append('>')
                .append(line.after())
                .append('\n');
    }
}
