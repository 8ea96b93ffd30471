package org.kedang.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a run found, as a table people read and put into the documents. */
final class Report {
    private final List<Line> lines = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private @Nullable Figure ceiling;

    /** A figure and the ceiling measured last before it, which is as warm as it was. */
    private record Line(Figure figure, @Nullable Figure ceiling) {}

    void add(Figure figure) {
        lines.add(new Line(figure, ceiling));
    }

    /** The ceiling the operations after it are compared with: signed in, without data base. */
    void ceiling(Figure figure) {
        ceiling = figure;
        add(figure);
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    /** The last line's figure as it is printed while the run goes on. */
    String line(Figure figure) {
        return String.format(
                Locale.ROOT,
                "  %-46s %3d  %8.0f/s  %7.2f %7.2f %7.2f ms  %s",
                figure.operation(),
                figure.connections(),
                figure.rate(),
                figure.median(),
                figure.p95(),
                figure.p99(),
                figure.wrong() == 0 ? "" : figure.wrong() + " WRONG");
    }

    /** Everything, in Markdown. */
    String text() {
        StringBuilder text = new StringBuilder();
        remarks.forEach(remark -> text.append("- ").append(remark).append('\n'));
        text.append(
                """

                | operation | connections | per second | of the ceiling | median ms | p95 ms | p99 ms | processor ms: portal | PostgreSQL | wrong |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        for (Line line : lines) {
            Figure figure = line.figure();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %s | %.2f | %.2f | %.2f | %.3f | %.3f | %d |%n",
                    figure.operation(),
                    figure.connections(),
                    figure.rate(),
                    share(line),
                    figure.median(),
                    figure.p95(),
                    figure.p99(),
                    figure.portalMillis(),
                    figure.databaseMillis(),
                    figure.wrong()));
        }
        return text.toString();
    }

    private static String share(Line line) {
        Figure top = line.ceiling();
        return top == null || top.connections() != line.figure().connections()
                ? ""
                : String.format(Locale.ROOT, "%.2f", line.figure().rate() / top.rate());
    }

    long wrong() {
        return lines.stream().mapToLong(line -> line.figure().wrong()).sum();
    }
}
