package org.kedang.portal.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Words inside a form's text that are struck through or underlined. They stand between control characters, which no value may
 * contain; a line that breaks inside carries the mark on.
 */
public final class PaperMarks {
    /** Begins words that are struck through. */
    public static final char STRUCK = '\u0001';

    /** Begins words that are underlined. */
    public static final char UNDERLINED = '\u0002';

    private static final char END = '\u0003';
    private static final char NONE = '\0';

    private PaperMarks() {}

    /** Words of one look: {@link #STRUCK}, {@link #UNDERLINED}, or plain. */
    record Run(String text, char mark) {
        boolean struck() {
            return mark == STRUCK;
        }

        boolean underlined() {
            return mark == UNDERLINED;
        }
    }

    /** The text with a mark around it. */
    public static String mark(String text, char mark) {
        return mark + plain(text) + END;
    }

    /** The text without marks somebody may have smuggled in. */
    public static String plain(String text) {
        return text.replaceAll("[\u0001-\u0003]", "");
    }

    static boolean isMark(int point) {
        return point == STRUCK || point == UNDERLINED || point == END;
    }

    /** The mark that is open behind a mark; {@code NONE} when it ends one. */
    static char opened(int point) {
        return point == END ? NONE : (char) point;
    }

    static boolean isOpen(char mark) {
        return mark != NONE;
    }

    static char none() {
        return NONE;
    }

    /** A line in runs of one look each. */
    static List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        char mark = NONE;
        for (int i = 0; i < line.length(); i++) {
            char point = line.charAt(i);
            if (isMark(point)) {
                if (words.length() > 0) {
                    runs.add(new Run(words.toString(), mark));
                    words.setLength(0);
                }
                mark = opened(point);
            } else {
                words.append(point);
            }
        }
        if (words.length() > 0) {
            runs.add(new Run(words.toString(), mark));
        }
        return List.copyOf(runs);
    }
}
