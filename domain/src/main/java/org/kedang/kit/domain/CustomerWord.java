package org.kedang.kit.domain;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The firm's own word for its customers in a text of the product (C31): a club says 会员, a hotel 客人, a property service 业主.
 * The product's texts say 客户; 客户经理 is the name of a role and stays.
 */
public final class CustomerWord {
    private static final Pattern SIMPLIFIED = Pattern.compile("客户(?!经理)");
    private static final Pattern TRADITIONAL = Pattern.compile("客[戶户](?!經理|经理)");
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:([Aa]) )?([Cc])ustomer(s|’s|'s)?\\b");

    private CustomerWord() {}

    /** A simplified Chinese text as the firm says it. */
    public static String simplified(String text, String word) {
        return SIMPLIFIED.matcher(text).replaceAll(Matcher.quoteReplacement(word));
    }

    /** A traditional Chinese text as the firm says it. */
    public static String traditional(String text, String word) {
        return TRADITIONAL.matcher(text).replaceAll(Matcher.quoteReplacement(word));
    }

    /** An English text as the firm says it; plural, genitive, capital and article follow. */
    public static String english(String text, String word) {
        if (word.equals("customer")) {
            return text;
        }
        String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        String after = "aeiou".indexOf(Character.toLowerCase(word.charAt(0))) < 0 ? " " : "n ";
        return ENGLISH.matcher(text).replaceAll(found -> {
            String article = found.group(1) == null ? "" : found.group(1) + after;
            String ending = found.group(3) == null ? "" : found.group(3);
            return Matcher.quoteReplacement(article + (found.group(2).equals("C") ? capital : word) + ending);
        });
    }
}
