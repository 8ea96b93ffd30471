package org.kedang.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks inside two texts what differs, character by character, so that a long address need not be read twice. */
@Named
@ApplicationScoped
public class Marks {
    private static final int LONGEST = 2000;

    /** What became of a value. */
    public enum Kind {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * One field of a comparison as pages hand it over.
     *
     * @param before null or empty for nothing
     * @param after null or empty for nothing
     * @param section heading of the block it stands in; empty for none
     * @param row words for the row of a table it stands in; empty for none
     * @param pick value of the box that picks this line; empty for none
     * @param pickAll value of the box that picks the whole section; empty for none
     * @param note what is to be said below the later value; empty for nothing
     */
    public record Line(
            String label,
            @Nullable String before,
            @Nullable String after,
            Kind kind,
            String section,
            String row,
            String pick,
            String pickAll,
            String note) {

        /** A line on its own. */
        public Line(String label, @Nullable String before, @Nullable String after) {
            this(label, before, after, "", "");
        }

        /** A line inside a block. */
        public Line(String label, @Nullable String before, @Nullable String after, String section, String row) {
            this(label, before, after, kindOf(plain(before), plain(after)), section, row, "", "", "");
        }
    }

    /** A run of characters, changed or the same on both sides. */
    public record Piece(String text, boolean changed) {}

    /**
     * One field with its marked sides; an empty side means nothing was there.
     *
     * @param section heading of the block that begins with this line; empty when it goes on
     * @param row words for the row that begins with this line; empty when it goes on
     */
    public record Marked(
            String label,
            List<Piece> before,
            List<Piece> after,
            Kind kind,
            String section,
            String row,
            String pick,
            String pickAll,
            String note) {}

    /** The marked lines, in the order given. */
    public List<Marked> of(List<Line> lines) {
        List<Marked> marked = new ArrayList<>();
        String section = "";
        String row = "";
        for (Line line : lines) {
            boolean opens = !line.section().equals(section);
            boolean opensRow = opens || !line.row().equals(row);
            section = line.section();
            row = line.row();
            marked.add(mark(line, opens ? section : "", opensRow ? row : ""));
        }
        return List.copyOf(marked);
    }

    private static Marked mark(Line line, String section, String row) {
        Marked sides = line.kind() == Kind.SAME
                ? new Marked(line.label(), same(line.before()), same(line.after()), Kind.SAME, "", "", "", "", "")
                : mark(line.label(), plain(line.before()), plain(line.after()));
        return new Marked(
                line.label(),
                sides.before(),
                sides.after(),
                line.kind(),
                section,
                row,
                line.pick(),
                line.pickAll(),
                line.note());
    }

    static Marked mark(String label, String before, String after) {
        Kind kind = kindOf(before, after);
        if (before.isEmpty() || after.isEmpty() || before.length() > LONGEST || after.length() > LONGEST) {
            return sides(label, whole(before), whole(after), kind);
        }
        int[] old = before.codePoints().toArray();
        int[] fresh = after.codePoints().toArray();
        int[][] common = new int[old.length + 1][fresh.length + 1];
        for (int i = old.length - 1; i >= 0; i--) {
            for (int j = fresh.length - 1; j >= 0; j--) {
                common[i][j] =
                        old[i] == fresh[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        // Texts that share little are clearer as a whole than as confetti.
        if (common[0][0] * 2 < Math.min(old.length, fresh.length)) {
            return sides(label, whole(before), whole(after), kind);
        }
        Side left = new Side();
        Side right = new Side();
        int i = 0;
        int j = 0;
        while (i < old.length || j < fresh.length) {
            if (i < old.length && j < fresh.length && old[i] == fresh[j]) {
                left.add(old[i++], false);
                right.add(fresh[j++], false);
            } else if (j >= fresh.length || (i < old.length && common[i + 1][j] >= common[i][j + 1])) {
                left.add(old[i++], true);
            } else {
                right.add(fresh[j++], true);
            }
        }
        return sides(label, left.pieces(), right.pieces(), kind);
    }

    private static Marked sides(String label, List<Piece> before, List<Piece> after, Kind kind) {
        return new Marked(label, before, after, kind, "", "", "", "", "");
    }

    private static Kind kindOf(String before, String after) {
        if (before.equals(after)) {
            return Kind.SAME;
        }
        return before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    private static List<Piece> whole(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, true));
    }

    private static List<Piece> same(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(new Piece(text, false));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static final class Side {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder run = new StringBuilder();
        private boolean changed;

        void add(int character, boolean isChanged) {
            if (isChanged != changed) {
                close();
                changed = isChanged;
            }
            run.appendCodePoint(character);
        }

        List<Piece> pieces() {
            close();
            return List.copyOf(pieces);
        }

        private void close() {
            if (run.length() > 0) {
                pieces.add(new Piece(run.toString(), changed));
                run.setLength(0);
            }
        }
    }
}
