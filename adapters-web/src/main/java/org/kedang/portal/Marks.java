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

    /** One field of a comparison as pages hand it over; null or empty means nothing was there. */
    public record Line(String label, @Nullable String before, @Nullable String after) {}

    /** A run of characters, changed or the same on both sides. */
    public record Piece(String text, boolean changed) {}

    /** One field with its marked sides; an empty side means nothing was there. */
    public record Marked(String label, List<Piece> before, List<Piece> after) {}

    /** The marked lines, in the order given. */
    public List<Marked> of(List<Line> lines) {
        return lines.stream()
                .map(line -> mark(line.label(), plain(line.before()), plain(line.after())))
                .toList();
    }

    static Marked mark(String label, String before, String after) {
        if (before.isEmpty() || after.isEmpty() || before.length() > LONGEST || after.length() > LONGEST) {
            return new Marked(label, whole(before), whole(after));
        }
        int[][] common = new int[before.length() + 1][after.length() + 1];
        for (int i = before.length() - 1; i >= 0; i--) {
            for (int j = after.length() - 1; j >= 0; j--) {
                common[i][j] = before.charAt(i) == after.charAt(j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        // Texts that share little are clearer as a whole than as confetti.
        if (common[0][0] * 3 < Math.min(before.length(), after.length())) {
            return new Marked(label, whole(before), whole(after));
        }
        Side old = new Side();
        Side fresh = new Side();
        int i = 0;
        int j = 0;
        while (i < before.length() || j < after.length()) {
            if (i < before.length() && j < after.length() && before.charAt(i) == after.charAt(j)) {
                old.add(before.charAt(i++), false);
                fresh.add(after.charAt(j++), false);
            } else if (j >= after.length() || (i < before.length() && common[i + 1][j] >= common[i][j + 1])) {
                old.add(before.charAt(i++), true);
            } else {
                fresh.add(after.charAt(j++), true);
            }
        }
        return new Marked(label, old.pieces(), fresh.pieces());
    }

    private static List<Piece> whole(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, true));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static final class Side {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder run = new StringBuilder();
        private boolean changed;

        void add(char character, boolean isChanged) {
            if (isChanged != changed) {
                close();
                changed = isChanged;
            }
            run.append(character);
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
