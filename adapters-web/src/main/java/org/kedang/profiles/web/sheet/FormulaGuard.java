package org.kedang.profiles.web.sheet;

/** Keeps a spreadsheet program from taking a customer's text for a formula when it opens what we wrote as csv. */
public final class FormulaGuard {
    private static final String DANGEROUS = "=+-@\t\r＝＋－＠";

    private FormulaGuard() {}

    /** Whether a spreadsheet program might take the text for a formula. */
    public static boolean isDangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text, with an apostrophe before it when it might be taken for a formula. */
    public static String guarded(String text) {
        return isDangerous(text) ? "'" + text : text;
    }
}
