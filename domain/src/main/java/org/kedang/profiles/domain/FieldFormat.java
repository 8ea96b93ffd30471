package org.kedang.profiles.domain;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The form an answer must have beyond its type.
 *
 * @param pattern regular expression the whole canonical text must match, or null
 * @param maxLength in code points, so that a rare Han character counts once; at least 1
 * @param min smallest number allowed, or null
 * @param max largest number allowed, or null
 * @param scale decimal places allowed, 0 to 6
 */
public record FieldFormat(
        @Nullable String pattern, int maxLength, @Nullable BigDecimal min, @Nullable BigDecimal max, int scale) {

    public FieldFormat {
        if (maxLength < 1 || maxLength > 10_000 || scale < 0 || scale > 6) {
            throw new IllegalArgumentException("length 1 to 10000, scale 0 to 6");
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("smallest is larger than largest");
        }
        if (pattern != null) {
            try {
                var unused = Pattern.compile(pattern);
            } catch (PatternSyntaxException wrong) {
                throw new IllegalArgumentException("bad pattern " + pattern, wrong);
            }
        }
    }

    /** What a type takes when the dictionary says nothing more. */
    public static FieldFormat of(FieldType type) {
        return switch (type) {
            case TEXT -> text(100);
            case LONG_TEXT, MULTI_CHOICE -> text(2000);
            case INTEGER -> new FieldFormat(null, 20, null, null, 0);
            case DECIMAL -> new FieldFormat(null, 30, null, null, 4);
            case MONEY -> new FieldFormat(null, 30, BigDecimal.ZERO, null, 2);
            case PERCENT -> new FieldFormat(null, 12, BigDecimal.ZERO, new BigDecimal(100), 2);
            case DATE -> text(10);
            case BOOLEAN -> text(5);
            case CHOICE -> text(40);
            case PHONE -> text(30);
            case EMAIL -> text(254);
            case CREDIT_CODE, ID_NUMBER -> text(18);
            case DIVISION, POSTCODE -> text(6);
            case BANK_ACCOUNT -> text(30);
            case URL -> text(500);
        };
    }

    public static FieldFormat text(int maxLength) {
        return new FieldFormat(null, maxLength, null, null, 0);
    }
}
