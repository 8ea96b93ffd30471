package org.kedang.profiles.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kedang.profiles.domain.ErasedValue;
import org.kedang.profiles.domain.FieldValues;

/**
 * Typed text as the data base can hold it: NUL, halves of characters and the sign of erased values become U+FFFD, everything else
 * stays as typed.
 */
final class Storable {
    private Storable() {}

    static FieldValues of(FieldValues typed) {
        Map<String, List<Map<String, String>>> repeated = new LinkedHashMap<>();
        typed.repeated()
                .forEach((group, rows) -> repeated.put(
                        text(group), rows.stream().map(Storable::row).toList()));
        return FieldValues.of(row(typed.singles()), repeated);
    }

    private static Map<String, String> row(Map<String, String> row) {
        Map<String, String> clean = new LinkedHashMap<>();
        row.forEach((code, value) -> clean.put(text(code), text(value)));
        return clean;
    }

    static String text(String typed) {
        boolean fine = true;
        for (int i = 0; i < typed.length() && fine; i++) {
            char c = typed.charAt(i);
            fine = c != 0 && c != ErasedValue.SIGN && !Character.isSurrogate(c);
        }
        if (fine) {
            return typed;
        }
        StringBuilder clean = new StringBuilder(typed.length());
        typed.codePoints()
                .map(c -> c == 0
                                || c == ErasedValue.SIGN
                                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        ? 0xFFFD
                        : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
