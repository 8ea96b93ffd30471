package org.kedang.portal.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines by the rules of Chinese typesetting (GB/T 15834): no line begins with a closing mark or ends with an
 * opening one, and words of letters and digits are not cut where that can be helped.
 */
final class PaperLines {
    private static final String NEVER_FIRST = "，。、；：！？）〕」』”’》】·…,.;:!?)]%";
    private static final String NEVER_LAST = "（〔「『“‘《【([";

    private final PaperPen pen;

    PaperLines(PaperPen pen) {
        this.pen = pen;
    }

    /** The lines of a text; a new line in it begins a new one. */
    List<String> wrap(String words, float room, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String piece : pieces(paragraph)) {
                if (pen.width(line + piece.stripTrailing(), size) > room && !line.isEmpty()) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                    piece = piece.stripLeading();
                }
                line.append(piece);
                while (pen.width(line.toString(), size) > room && line.codePointCount(0, line.length()) > 1) {
                    lines.add(cut(line, room, size));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    // a piece wider than the room is cut where it must be
    private String cut(StringBuilder line, float room, float size) throws IOException {
        int end = line.offsetByCodePoints(0, 1);
        while (end < line.length() && pen.width(line.substring(0, line.offsetByCodePoints(end, 1)), size) <= room) {
            end = line.offsetByCodePoints(end, 1);
        }
        String head = line.substring(0, end);
        line.delete(0, end);
        return head;
    }

    // what stays together: a word, or a character with the marks that cling to it
    private static List<String> pieces(String paragraph) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int before = -1;
        for (int point : paragraph.codePoints().toArray()) {
            if (before >= 0 && parts(before, point)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(point);
            before = point;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean parts(int before, int point) {
        if (NEVER_FIRST.indexOf(point) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        if (before == ' ') {
            return true;
        }
        return !(latin(before) && (latin(point) || point == ' '));
    }

    private static boolean latin(int point) {
        return point > ' ' && point < 0x2000;
    }
}
