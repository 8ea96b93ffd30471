package org.kedang.profiles.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in old papers in place of a sensitive value nobody consents to any more (PIPL 47): that there was one, when it was
 * erased and by whom. Written as one text that begins with {@link #SIGN}, which nobody can type.
 *
 * @param on the day it was erased
 * @param by name and number of who did it
 */
public record ErasedValue(LocalDate on, String by) {
    /** U+232B, erase to the left. */
    public static final char SIGN = '\u232B';

    /** As it stands in old papers. */
    public String written() {
        return SIGN + on.toString() + " " + by;
    }

    /** Whether a text stands for a value that was erased. */
    public static boolean is(String value) {
        return !value.isEmpty() && value.charAt(0) == SIGN;
    }

    /** What is known of an erased value; none for any other text. */
    public static Optional<ErasedValue> of(String value) {
        int space = value.indexOf(' ');
        if (!is(value) || space < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ErasedValue(LocalDate.parse(value.substring(1, space)), value.substring(space + 1)));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** The values without those that were erased: what may be written anew. */
    public static FieldValues without(FieldValues values) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        values.repeated()
                .forEach((group, all) ->
                        rows.put(group, all.stream().map(ErasedValue::without).toList()));
        return FieldValues.of(without(values.singles()), rows);
    }

    private static Map<String, String> without(Map<String, String> row) {
        Map<String, String> left = new LinkedHashMap<>(row);
        left.values().removeIf(ErasedValue::is);
        return left;
    }
}
