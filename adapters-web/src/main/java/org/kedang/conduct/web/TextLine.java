package org.kedang.conduct.web;

import java.util.List;
import java.util.regex.Pattern;

/** One paragraph of agreement or guide as a page shows it. */
public record TextLine(String text, boolean heading) {
    private static final Pattern HEADING = Pattern.compile("(第[一二三四五六七八九十百]+条|[一二三四五六七八九十]+、|Article [0-9]+).{0,40}");

    static boolean isHeading(String paragraph) {
        return HEADING.matcher(paragraph).matches();
    }

    static List<TextLine> of(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> new TextLine(paragraph, isHeading(paragraph)))
                .toList();
    }
}
