package org.kedang.portal.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The firm's own word for its customers (C31): a club says 会员, a hotel 客人, a property service 业主. The product's texts say
 * 客户 and 客户 turns into the firm's word when a text is shown; 客户经理 is the name of a role and stays.
 */
public final class HouseWords {
    private static final Pattern SIMPLIFIED = Pattern.compile("客户(?!经理)");
    private static final Pattern TRADITIONAL = Pattern.compile("客戶(?!經理)");
    private static final Pattern ENGLISH = Pattern.compile("\\b([Cc])ustomer(s|’s|'s)?\\b");

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
            if (word.equals("customer")) {
                return text;
            }
            String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            return ENGLISH.matcher(text)
                    .replaceAll(found -> (found.group(1).equals("C") ? capital : word)
                            + (found.group(2) == null ? "" : found.group(2)));
        }
        boolean traditional = reader.equals(Languages.TRADITIONAL);
        return (traditional ? TRADITIONAL : SIMPLIFIED).matcher(text).replaceAll(word);
    }
}
