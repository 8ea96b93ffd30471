package org.kedang.kit.persistence;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in the text form PostgreSQL reads. */
public final class PgText {
    private PgText() {}

    /** The literal of a text array; null elements stay null. */
    public static String array(List<? extends @Nullable String> values) {
        StringBuilder literal = new StringBuilder(values.size() * 24 + 2).append('{');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                literal.append(',');
            }
            String value = values.get(i);
            if (value == null) {
                literal.append("NULL");
                continue;
            }
            literal.append('"');
            for (int at = 0; at < value.length(); at++) {
                char c = value.charAt(at);
                if (c == '"' || c == '\\') {
                    literal.append('\\');
                }
                literal.append(c);
            }
            literal.append('"');
        }
        return literal.append('}').toString();
    }

    /** The hex form of a bytea. */
    static String bytes(byte[] value) {
        return "\\x" + HexFormat.of().formatHex(value);
    }

    /** What PostgreSQL cannot hold (NUL, half a surrogate pair) becomes U+FFFD: an odd character must not stop an audit entry. */
    static String clean(String text) {
        if (text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                .forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    static @Nullable String cleanOrNull(@Nullable String text) {
        return text == null ? null : clean(text);
    }
}
