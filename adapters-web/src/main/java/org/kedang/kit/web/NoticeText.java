package org.kedang.kit.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kedang.portal.text.Messages;

/** What a notice says: the sentence of its template with its words in place. */
final class NoticeText {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    private NoticeText() {}

    static String of(String template, Map<String, String> words, Messages texts) {
        String key = "notice." + template;
        String sentence = texts.get(texts.has(key) ? key : "notice.other");
        Matcher place = PLACE.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(filled, Matcher.quoteReplacement(words.getOrDefault(place.group(1), "")));
        }
        place.appendTail(filled);
        return filled.toString().strip();
    }

    /** The address inside the portal a notice leads to; the dashboard for anything that is not a path of ours. */
    static String link(String link) {
        return link.startsWith("/") && !link.startsWith("//") && !link.contains("\\")
                ? link
                : "/portal/dashboard.xhtml";
    }
}
