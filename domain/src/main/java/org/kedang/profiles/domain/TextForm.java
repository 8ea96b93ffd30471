package org.kedang.profiles.domain;

import java.text.Normalizer;

/** Typographic housekeeping all typed text goes through before anything else looks at it. */
final class TextForm {
    private TextForm() {}

    /** Full-width letters, digits, signs and the ideographic space become half-width; Han characters stay. */
    static String halfWidth(String text) {
        StringBuilder narrow = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char n = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u3000' || c == '\u00A0' ? ' ' : c;
            if (n != c && narrow == null) {
                narrow = new StringBuilder(text);
            }
            if (narrow != null) {
                narrow.setCharAt(i, n);
            }
        }
        return narrow == null ? text : narrow.toString();
    }

    /** Composed characters (NFC), without characters nobody can see, spaces trimmed; several lines only where allowed. */
    static String clean(String text, boolean lines) {
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder kept = null;
        for (int i = 0; i < composed.length(); ) {
            int point = composed.codePointAt(i);
            int width = Character.charCount(point);
            boolean breaks = point == '\n' || point == '\r' || point == '\t';
            if (breaks && !(lines && point != '\r')) {
                kept = kept == null ? new StringBuilder(composed.substring(0, i)) : kept;
                if (!lines) {
                    kept.append(' ');
                } else if (i + 1 >= composed.length() || composed.charAt(i + 1) != '\n') {
                    kept.append('\n');
                }
            } else if (!breaks && hidden(point)) {
                kept = kept == null ? new StringBuilder(composed.substring(0, i)) : kept;
            } else if (kept != null) {
                kept.appendCodePoint(point);
            }
            i += width;
        }
        return (kept == null ? composed : kept.toString()).strip();
    }

    /** The position of the first character that must not be stored, or -1. */
    static int forbiddenAt(String text, boolean lines) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            boolean lineBreak = point == '\n' || point == '\t';
            if (lineBreak ? !lines : hidden(point)) {
                return i;
            }
            i += Character.charCount(point);
        }
        return -1;
    }

    // controls, halves of surrogate pairs, zero-width characters and the overrides of writing direction
    private static boolean hidden(int point) {
        return Character.isISOControl(point)
                || (point >= 0xD800 && point <= 0xDFFF)
                || (point >= 0x200B && point <= 0x200F)
                || (point >= 0x2028 && point <= 0x202E)
                || (point >= 0x2060 && point <= 0x2069)
                || point == 0xFEFF
                || (point >= 0xFFF9 && point <= 0xFFFF)
                || (point >= 0xE0000 && point <= 0xE007F);
    }
}
