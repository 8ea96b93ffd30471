package org.kedang.profiles.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.HistoryEntry;
import org.kedang.profiles.domain.FieldChange;
import org.kedang.profiles.domain.FileVersion;

/** A file's history in a reader's words, whole or of one kind. */
public final class FileTimeline {

    /** What a reader may single out. */
    public enum Kind {
        ALL,
        /** opening, import, changes by request */
        CONTENT,
        NOTES,
        STAGE,
        /** steps of the form before the file */
        FORM;

        static Kind of(String entry) {
            if (entry.startsWith("step.")) {
                return FORM;
            }
            return switch (entry) {
                case "version.NOTES" -> NOTES;
                case "version.STAGE" -> STAGE;
                default -> CONTENT;
            };
        }
    }

    /**
     * One line.
     *
     * @param version 0 for a step of the form
     * @param effective the day from which the change holds, where it is another day than that of the writing
     * @param request id of the change request it came of; empty where there was none
     */
    public record Line(
            Instant at,
            String title,
            int version,
            String who,
            String reason,
            @Nullable LocalDate effective,
            List<Marks.Line> changes,
            String request) {
        public Line {
            changes = List.copyOf(changes);
        }
    }

    private FileTimeline() {}

    /** The lines of a kind, in the order given. */
    public static List<Line> lines(List<HistoryEntry> entries, Kind kind, FileSheets words, Messages texts) {
        List<Line> lines = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            if (kind == Kind.ALL || kind == Kind.of(entry.kind())) {
                lines.add(line(entry, words, texts));
            }
        }
        return lines;
    }

    private static Line line(HistoryEntry entry, FileSheets words, Messages texts) {
        String key = "profiles.history." + entry.kind();
        String own = "file.history." + entry.kind();
        LocalDate written = LocalDate.ofInstant(entry.at(), Messages.ZONE);
        LocalDate effective = entry.effective();
        return new Line(
                entry.at(),
                texts.has(key) ? texts.get(key) : texts.get(own),
                entry.version(),
                who(entry, texts),
                reason(entry),
                effective == null || effective.equals(written) ? null : effective,
                entry.changes().stream()
                        .sorted(Comparator.comparing(
                                FieldChange::field, words.places().byPlace()))
                        .map(change -> words.places()
                                .line(
                                        change.field(),
                                        stage(change.code(), change.before(), words, texts),
                                        stage(change.code(), change.after(), words, texts)))
                        .toList(),
                entry.request() == null ? "" : entry.request().toString());
    }

    // the title says in the reader's language that the file was opened
    private static String reason(HistoryEntry entry) {
        return entry.reason().equals(FileVersion.OPENING) ? "" : entry.reason();
    }

    private static String stage(String code, @Nullable String value, FileSheets words, Messages texts) {
        String key = "profiles.LifeStage." + (value == null ? "" : value.toUpperCase(Locale.ROOT));
        return code.equals("lifeStage") && texts.has(key) ? texts.get(key) : words.changed(code, value);
    }

    private static String who(HistoryEntry entry, Messages texts) {
        List<String> parts = new ArrayList<>();
        parts.add(entry.who());
        if (!entry.requestedBy().isEmpty() && !entry.requestedBy().equals(entry.who())) {
            parts.add(texts.text("file.history.requestedBy", entry.requestedBy()));
        }
        if (!entry.approvedBy().isEmpty() && !entry.approvedBy().equals(entry.who())) {
            parts.add(texts.text("file.history.approvedBy", entry.approvedBy()));
        }
        return String.join(" · ", parts);
    }
}
