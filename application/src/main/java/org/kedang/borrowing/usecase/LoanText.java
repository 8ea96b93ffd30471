package org.kedang.borrowing.usecase;

/** Typed text as the data base can hold it: NUL and halves of characters become U+FFFD, everything else stays as typed. */
final class LoanText {
    private static final int INSTEAD = 0xFFFD;

    private LoanText() {}

    static String clean(String typed) {
        StringBuilder clean = new StringBuilder(typed.length());
        typed.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? INSTEAD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
