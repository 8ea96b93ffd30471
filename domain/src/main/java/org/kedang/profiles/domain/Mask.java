package org.kedang.profiles.domain;

import java.util.function.IntUnaryOperator;

/** How much of a value is shown to a reader who may see that it exists, but not what it is. Deterministic, never longer. */
public enum Mask {
    /** Shown as it is. */
    NONE,
    /** 138****1234; 0755-****5678. */
    PHONE,
    /** 4403**********1234. */
    ID_NUMBER,
    /** ****1234: only the tail of an account. */
    BANK_ACCOUNT,
    /** z***@example.com. */
    EMAIL,
    /** 张*: the family name. */
    PERSON_NAME,
    /** Nothing but the fact that something is there: ***. */
    WHOLE;

    private static final String STARS = "***";

    public String apply(String value) {
        if (value.isEmpty() || ErasedValue.is(value)) {
            return value;
        }
        return switch (this) {
            case NONE -> value;
            case PHONE -> phone(value);
            case ID_NUMBER -> value.length() < 12 ? STARS : middle(value, 4, 4);
            case BANK_ACCOUNT -> value.length() < 8 ? STARS : "****" + value.substring(value.length() - 4);
            case EMAIL -> email(value);
            case PERSON_NAME -> value.substring(0, value.offsetByCodePoints(0, 1)) + stars(value, n -> n - 1);
            case WHOLE -> STARS;
        };
    }

    private static String stars(String value, IntUnaryOperator count) {
        int points = value.codePointCount(0, value.length());
        return "*".repeat(Math.max(1, Math.min(3, count.applyAsInt(points))));
    }

    private static String phone(String value) {
        int dash = value.indexOf('-');
        if (value.startsWith("400-") || value.startsWith("800-")) {
            return value.substring(0, 4) + "****" + value.substring(Math.max(4, Math.min(value.length(), 12) - 4));
        }
        if (dash > 0) {
            int end = value.indexOf('-', dash + 1);
            String local = end < 0 ? value.substring(dash + 1) : value.substring(dash + 1, end);
            return value.substring(0, dash + 1) + "****" + local.substring(Math.max(0, local.length() - 4));
        }
        if (value.length() < 8) {
            return STARS;
        }
        return value.substring(0, 3) + "****" + value.substring(value.length() - 4);
    }

    private static String middle(String value, int head, int tail) {
        return value.substring(0, head)
                + "*".repeat(value.length() - head - tail)
                + value.substring(value.length() - tail);
    }

    private static String email(String value) {
        int at = value.indexOf('@');
        return at < 1 ? STARS : value.substring(0, value.offsetByCodePoints(0, 1)) + STARS + value.substring(at);
    }
}
