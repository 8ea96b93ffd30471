package org.kedang.search.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kedang.access.api.Visibility;
import org.kedang.search.api.CustomerQuery;
import org.kedang.search.api.Facet;
import org.kedang.search.api.TextFolding;

/**
 * What somebody typed, as tsquery literals over the tokens of {@link Grams}. {@code open} uses only what leads everybody to
 * an existence card, {@code full} also contacts and telephone numbers.
 */
record GramQuery(boolean blank, String folded, @Nullable String open, @Nullable String full) {
    private static final int SHORTEST_PHONE = 4;
    private static final int MOST_TERMS = 8;
    private static final Pattern SPACED_PHONE = Pattern.compile("\\+?[0-9()-]+(?: [0-9()-]+)+");

    static GramQuery of(String text, TextFolding folding) {
        String folded = folding.fold(cut(text.replace('\0', ' ')));
        if (SPACED_PHONE.matcher(folded).matches()) {
            folded = folded.replace(" ", "");
        }
        List<String> open = new ArrayList<>();
        List<String> full = new ArrayList<>();
        boolean openFits = true;
        int terms = 0;
        for (String term : folded.split("[\\p{Z}\\s,;、，。；]+", -1)) {
            List<String> everybody = open(term);
            List<String> readers = new ArrayList<>(everybody);
            readers.addAll(readersOnly(term));
            if (readers.isEmpty() || terms == MOST_TERMS) {
                continue;
            }
            terms++;
            full.add(any(readers));
            if (everybody.isEmpty()) {
                openFits = false;
            } else {
                open.add(any(everybody));
            }
        }
        boolean blank = folded.isEmpty();
        return new GramQuery(
                blank,
                folded,
                open.isEmpty() || !openFits ? null : String.join(" & ", open),
                full.isEmpty() ? null : String.join(" & ", full));
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= CustomerQuery.LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CustomerQuery.LONGEST_TEXT));
    }

    private static List<String> open(String term) {
        List<String> ways = new ArrayList<>();
        List<String> parts = hanPhrases(term, "n");
        List<String> runs = Grams.runs(term);
        for (String run : runs) {
            parts.add(prefix("w" + run));
        }
        if (!parts.isEmpty()) {
            ways.add(all(parts));
        }
        if (!hasHan(term) && !runs.isEmpty()) {
            String code = String.join("", runs);
            boolean digits = code.chars().anyMatch(c -> c >= '0' && c <= '9');
            if (digits && code.length() >= 3) {
                ways.add(prefix("k" + code));
            }
            if (code.length() >= 2 && code.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                ways.add(initials(code));
                for (List<String> syllables : Pinyin.split(code)) {
                    ways.add(syllables(syllables));
                }
            }
        }
        return ways;
    }

    private static List<String> readersOnly(String term) {
        List<String> ways = new ArrayList<>();
        if (hasHan(term)) {
            List<String> parts = hanPhrases(term, "c");
            Grams.runs(term).forEach(run -> parts.add(prefix("j" + run)));
            if (!parts.isEmpty()) {
                ways.add(all(parts));
            }
            return ways;
        }
        List<String> runs = Grams.runs(term);
        String code = String.join("", runs);
        if (code.length() >= 2 && code.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            ways.add(prefix("j" + code));
        }
        String digits = Grams.digits(term);
        if (digits.length() > 11 && digits.startsWith("86")) {
            digits = digits.substring(2);
        }
        if (digits.length() >= SHORTEST_PHONE && term.codePoints().noneMatch(Character::isLetter)) {
            ways.add(prefix("t" + digits));
            ways.add(prefix("r" + new StringBuilder(digits).reverse()));
        }
        return ways;
    }

    private static boolean hasHan(String term) {
        return term.codePoints().anyMatch(Pinyin::isHan);
    }

    /** One phrase for each run of Han; a single character finds every pair it begins. */
    private static List<String> hanPhrases(String term, String kind) {
        List<String> phrases = new ArrayList<>();
        int[] points = term.codePoints().toArray();
        int i = 0;
        while (i < points.length) {
            int start = i;
            while (i < points.length && Pinyin.isHan(points[i])) {
                i++;
            }
            int length = i - start;
            if (length == 1) {
                phrases.add(prefix(kind + new String(points, start, 1)));
            } else if (length > 1) {
                List<String> pairs = new ArrayList<>();
                for (int k = start; k + 1 < i; k++) {
                    pairs.add(exact(kind + new String(points, k, 2)));
                }
                phrases.add(phrase(pairs));
            } else {
                i++;
            }
        }
        return phrases;
    }

    private static String initials(String letters) {
        if (letters.length() <= 3) {
            return prefix("i" + letters);
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i + 3 <= letters.length(); i++) {
            parts.add(exact("i" + letters.substring(i, i + 3)));
        }
        return phrase(parts);
    }

    private static String syllables(List<String> syllables) {
        List<String> parts = new ArrayList<>();
        for (String syllable : syllables) {
            parts.add(
                    syllable.endsWith("*")
                            ? prefix("y" + syllable.substring(0, syllable.length() - 1))
                            : exact("y" + syllable));
        }
        return phrase(parts);
    }

    private static String exact(String token) {
        StringBuilder out = new StringBuilder();
        Grams.quote(out, token);
        return out.toString();
    }

    private static String prefix(String token) {
        return exact(token) + ":*";
    }

    private static String phrase(List<String> parts) {
        return parts.size() == 1 ? parts.get(0) : "(" + String.join(" <-> ", parts) + ")";
    }

    private static String all(List<String> parts) {
        return parts.size() == 1 ? parts.get(0) : "(" + String.join(" & ", parts) + ")";
    }

    private static String any(List<String> ways) {
        return ways.size() == 1 ? ways.get(0) : "(" + String.join(" | ", ways) + ")";
    }

    /** The tokens a readable row must have: text, filters and, unless everything is readable, department or owner. */
    @Nullable
    String readable(Map<Facet, List<String>> filters, Visibility visibility) {
        List<String> parts = new ArrayList<>();
        if (full != null) {
            parts.add(full);
        }
        filters.forEach((facet, values) -> {
            List<String> ways = new ArrayList<>();
            for (String value : values) {
                ways.add(
                        switch (facet) {
                            case OWNER -> exact(Grams.owner(Ids.of(facet, value)));
                            case DEPARTMENT -> exact(Grams.department(Ids.of(facet, value)));
                            case REGION -> prefix(Grams.facet(facet, value));
                            default -> exact(Grams.facet(facet, value));
                        });
            }
            parts.add(any(ways));
        });
        if (!visibility.everything()) {
            List<String> ways = new ArrayList<>();
            if (visibility.own()) {
                ways.add(exact(Grams.owner(visibility.self().value())));
            }
            visibility.departments().forEach(id -> ways.add(exact(Grams.department(id.value()))));
            if (visibility.restricted()) {
                ways.add(exact(Grams.facet(Facet.TYPE, "STAFF")));
            }
            if (!ways.isEmpty()) {
                parts.add(any(ways));
            }
        }
        return parts.isEmpty() ? null : String.join(" & ", parts);
    }
}
