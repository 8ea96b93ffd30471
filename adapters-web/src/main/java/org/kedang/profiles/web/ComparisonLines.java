package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.ComparisonView;
import org.kedang.profiles.domain.FileComparison;
import org.kedang.profiles.domain.FileTier;

/** Two states of files in a reader's words, line by line as the card orders them. */
final class ComparisonLines {
    private final FieldWords words;
    private final Messages texts;
    private final boolean all;
    private final List<Marks.Line> lines = new ArrayList<>();

    private ComparisonLines(FieldWords words, boolean all) {
        this.words = words;
        this.texts = words.texts();
        this.all = all;
    }

    /** @param all whether to show also what is the same */
    static List<Marks.Line> of(ComparisonView view, boolean all, FieldWords words) {
        ComparisonLines made = new ComparisonLines(words, all);
        view.cover().forEach(made::cover);
        view.groups().forEach(group -> made.group(group, view.restorable()));
        return List.copyOf(made.lines);
    }

    /** What differs between blocks. */
    static List<Marks.Line> of(List<FileComparison.Group> groups, FieldWords words) {
        ComparisonLines made = new ComparisonLines(words, false);
        groups.forEach(group -> made.group(group, Set.of()));
        return List.copyOf(made.lines);
    }

    private void cover(ComparisonView.Cover line) {
        if (all || line.differs()) {
            lines.add(new Marks.Line(
                    texts.get("time.cover." + line.key()),
                    coverWords(line.key(), line.before()),
                    coverWords(line.key(), line.after()),
                    texts.get("time.cover"),
                    ""));
        }
    }

    private String coverWords(String key, String value) {
        return switch (key) {
            case "tier" -> texts.of(FileTier.valueOf(value));
            case "sealed" -> texts.get(value.equals("true") ? "time.yes" : "time.no");
            default -> value;
        };
    }

    private void group(FileComparison.Group group, Set<String> restorable) {
        String section = group.group().labels().in(texts.locale());
        String code = group.group().code();
        String pickAll = restorable.contains(code) ? code : "";
        for (FileComparison.Line line : group.lines()) {
            if (all || line.kind() != FileComparison.Kind.SAME) {
                String pick =
                        restorable.contains(line.field().code()) ? line.field().code() : "";
                lines.add(line(line, section, "", pick, ""));
            }
        }
        for (FileComparison.Row row : group.rows()) {
            if (!all && row.kind() == FileComparison.Kind.SAME) {
                continue;
            }
            String heading = heading(row);
            for (FileComparison.Line line : row.lines()) {
                if (all || line.kind() != FileComparison.Kind.SAME) {
                    lines.add(line(line, section, heading, "", pickAll));
                }
            }
        }
    }

    // a changed row is known by what stands in its first cell
    private String heading(FileComparison.Row row) {
        boolean gone = row.kind() == FileComparison.Kind.REMOVED;
        String place = texts.text("time.row." + row.kind(), gone ? row.before() : row.after(), row.before());
        if (row.kind() != FileComparison.Kind.CHANGED || row.lines().isEmpty()) {
            return place;
        }
        FileComparison.Line first = row.lines().get(0);
        return place + " · " + said(first, first.after() == null ? first.before() : first.after());
    }

    private Marks.Line line(FileComparison.Line line, String section, String row, String pick, String pickAll) {
        boolean hidden = line.masked()
                && line.kind() == FileComparison.Kind.CHANGED
                && said(line, line.before()).equals(said(line, line.after()));
        return new Marks.Line(
                line.field().label(texts.locale()),
                said(line, line.before()),
                said(line, line.after()),
                Marks.Kind.valueOf(line.kind().name()),
                section,
                row,
                pick,
                pickAll,
                hidden ? texts.get("time.hidden") : "");
    }

    private String said(FileComparison.Line line, @Nullable String value) {
        return value == null ? "" : line.masked() ? value : words.of(line.field(), value);
    }
}
