package org.kedang.profiles.web;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kedang.profiles.api.ComparisonView;
import org.kedang.profiles.api.HistoryEntry;
import org.kedang.profiles.api.PastFileView;
import org.kedang.profiles.domain.FileComparison;

/** Files of the past and comparisons as the interface shows them. */
public final class TimeBodies {
    private TimeBodies() {}

    /**
     * A file as it stood.
     *
     * @param at the moment
     * @param version the last version that counts
     * @param latest number of the file's present version
     * @param dictionary version of the dictionary in force then
     */
    public record PastFile(
            Instant at,
            HistoryEntry version,
            int latest,
            int dictionary,
            CustomerFilesResource.CustomerFileBody file) {}

    static PastFile past(PastFileView view) {
        return new PastFile(
                view.at(), view.version(), view.latest(), view.dictionary(), CustomerFilesResource.body(view.file()));
    }

    /**
     * Two states side by side.
     *
     * @param cover what stands on the covers
     * @param differences how many places differ
     * @param restorable codes of fields and tables whose earlier value may be asked back
     */
    public record Comparison(
            ComparisonView.Side before,
            ComparisonView.Side after,
            List<ComparisonView.Cover> cover,
            List<ComparedGroup> groups,
            int differences,
            List<String> restorable) {}

    /**
     * One block.
     *
     * @param lines of a single block
     * @param rows of a repeated one
     */
    public record ComparedGroup(String group, List<ComparedField> lines, List<ComparedRow> rows) {}

    /** One field; values masked as in the file. */
    public record ComparedField(
            String path, @Nullable String before, @Nullable String after, FileComparison.Kind kind, boolean masked) {}

    /** One row with its places from 1 in both states; 0 where it is not. */
    public record ComparedRow(FileComparison.Kind kind, int before, int after, List<ComparedField> lines) {}

    /** @param all whether to name also what is the same */
    static Comparison comparison(ComparisonView view, boolean all) {
        return new Comparison(
                view.before(),
                view.after(),
                view.cover().stream().filter(line -> all || line.differs()).toList(),
                view.groups().stream()
                        .filter(group -> all || group.differences() > 0)
                        .map(group -> new ComparedGroup(
                                group.group().code(),
                                fields(group.lines(), all),
                                group.rows().stream()
                                        .filter(row -> all || row.kind() != FileComparison.Kind.SAME)
                                        .map(row -> new ComparedRow(
                                                row.kind(), row.before(), row.after(), fields(row.lines(), all)))
                                        .toList()))
                        .toList(),
                view.differences(),
                List.copyOf(new TreeSet<>(view.restorable())));
    }

    private static List<ComparedField> fields(List<FileComparison.Line> lines, boolean all) {
        return lines.stream()
                .filter(line -> all || line.kind() != FileComparison.Kind.SAME)
                .map(line -> new ComparedField(line.path(), line.before(), line.after(), line.kind(), line.masked()))
                .toList();
    }
}
