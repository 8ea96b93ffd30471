package org.kedang.conduct.domain;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedang.kit.domain.Refused;

/**
 * How somebody put his name: typed, or drawn with pen, finger or mouse.
 *
 * @param mark the typed name, or the strokes as an SVG path of absolute moves and lines in a field of 600 × 200
 */
public record Handwriting(Way way, String mark) implements Serializable {
    /** Most characters of drawn strokes. */
    public static final int LONGEST = 20_000;

    private static final int FEWEST_LINES = 8;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 200;
    private static final Pattern STEP = Pattern.compile("\\G([ML])([0-9]{1,3}),([0-9]{1,3})");

    /** The two ways; the typed one is there for whoever cannot draw. */
    public enum Way {
        TYPED,
        DRAWN
    }

    /**
     * Checks the mark.
     *
     * @param name the signer's name as the firm keeps it
     * @throws Refused {@code NAME_IS_ANOTHER}, {@code DRAWING_MISSING}, {@code DRAWING_MALFORMED}
     */
    public static Handwriting of(Way way, String mark, String name) {
        String text = mark.strip();
        if (way == Way.TYPED) {
            if (!text.equals(name)) {
                throw new Refused(ConductRule.NAME_IS_ANOTHER);
            }
            return new Handwriting(way, text);
        }
        if (text.length() > LONGEST) {
            throw new Refused(ConductRule.DRAWING_MALFORMED, LONGEST);
        }
        if (text.chars().filter(c -> c == 'L').count() < FEWEST_LINES) {
            throw new Refused(ConductRule.DRAWING_MISSING);
        }
        if (!drawable(text)) {
            throw new Refused(ConductRule.DRAWING_MALFORMED, LONGEST);
        }
        return new Handwriting(way, text);
    }

    private static boolean drawable(String text) {
        Matcher step = STEP.matcher(text);
        int end = 0;
        while (step.find()) {
            boolean lineFirst = end == 0 && step.group(1).equals("L");
            if (lineFirst || Integer.parseInt(step.group(2)) > WIDTH || Integer.parseInt(step.group(3)) > HEIGHT) {
                return false;
            }
            end = step.end();
        }
        return end == text.length();
    }
}
