package org.kedang.portal.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.kedang.kit.domain.CustomerWord;

/**
 * The firm's own word for its customers (C31): a club says 会员, a hotel 客人, a property service 业主. The product's texts say
 * 客户 and 客户 turns into the firm's word when a text is shown.
 */
public final class HouseWords {
    private static volatile Function<Locale, Optional<String>> source = reader -> Optional.empty();

    private HouseWords() {}

    /** From now on the firm's word for customer comes from here; empty where it is the product's own. */
    public static void from(Function<Locale, Optional<String>> words) {
        source = words;
    }

    /** The text as the firm says it. */
    static String in(String text, Locale reader) {
        boolean english = reader.equals(Languages.ENGLISH);
        if (english ? text.indexOf("ustomer") < 0 : text.indexOf('客') < 0) {
            return text;
        }
        String word = source.apply(reader).orElse("");
        return word.isEmpty() ? text : said(text, word, reader);
    }

    static String said(String text, String word, Locale reader) {
        if (reader.equals(Languages.ENGLISH)) {
            return CustomerWord.english(text, word);
        }
        return reader.equals(Languages.TRADITIONAL)
                ? CustomerWord.traditional(text, word)
                : CustomerWord.simplified(text, word);
    }
}
