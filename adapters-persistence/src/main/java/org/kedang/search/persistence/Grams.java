package org.kedang.search.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kedang.search.api.Facet;
import org.kedang.search.api.IndexedCustomer;
import org.kedang.search.api.TextFolding;

/**
 * The tokens of one customer as a tsvector literal. The first letter says what a token is, and with it who may find the
 * customer by it:
 *
 * <pre>
 * open to everybody   n  two Han of a name or alias (the last one alone)    w  Latin word or digits of a name
 *                     i  three pinyin initials (at the end fewer)           y  pinyin syllable
 *                     k  number, alias or credit code from a joint to its end
 * readers only        c  two Han of a person's name     j  a person's pinyin or initials
 *                     t  telephone number               r  telephone number from behind
 *                     f? value of a facet               d  department      o  owner
 * </pre>
 *
 * Tokens of one text have consecutive positions, texts are a gap apart, so that no phrase runs over two texts.
 */
final class Grams {
    private static final int GAP = 10;
    private static final int LAST_POSITION = 16_000;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_PERSON = 8;
    private static final List<String> TAILS = List.of("股份有限公司", "有限责任公司", "有限公司");

    private final TextFolding folding;
    private final TreeMap<String, TreeSet<Integer>> tokens = new TreeMap<>();
    private int position = 1;

    private Grams(TextFolding folding) {
        this.folding = folding;
    }

    static String of(IndexedCustomer customer, TextFolding folding) {
        Grams grams = new Grams(folding);
        grams.all(customer);
        return grams.literal();
    }

    private void all(IndexedCustomer customer) {
        Set<String> names = new LinkedHashSet<>();
        names.add(folding.fold(customer.name()));
        if (customer.shortName() != null) {
            names.add(folding.fold(customer.shortName()));
        }
        customer.otherNames().forEach(name -> names.add(folding.fold(name)));
        names.forEach(this::name);
        code(customer.number());
        for (String alias : customer.aliases()) {
            String folded = folding.fold(alias);
            if (folded.codePoints().anyMatch(Pinyin::isHan)) {
                name(folded);
            } else {
                code(folded);
            }
        }
        if (customer.creditCode() != null) {
            creditCode(customer.creditCode());
        }
        customer.contacts().forEach(this::person);
        customer.phones().forEach(this::phone);
        add(department(customer.department().value()));
        add(owner(customer.owner().value()));
        facets(Facet.SECRECY, customer.secrecy().name());
        facets(Facet.STAGE, customer.stage());
        facets(Facet.TYPE, customer.type());
        facets(Facet.INDUSTRY, customer.industry());
        facets(Facet.REGION, customer.region());
        facets(Facet.PRODUCT_LINE, customer.productLine());
        facets(Facet.CHANNEL, customer.channel());
        facets(Facet.PROJECT_TYPE, customer.projectType());
    }

    static String department(UUID id) {
        return "d" + tail(id);
    }

    static String owner(UUID id) {
        return "o" + tail(id);
    }

    /** Half an id is enough for a token: every row is checked once more by its columns. */
    private static String tail(UUID id) {
        return Long.toHexString(id.getLeastSignificantBits());
    }

    static String facet(Facet facet, String value) {
        return switch (facet) {
                    case PRODUCT_LINE -> "fp";
                    case REGION -> "fr";
                    case CHANNEL -> "fc";
                    case STAGE -> "fs";
                    case SECRECY -> "fx";
                    case TYPE -> "ft";
                    case INDUSTRY -> "fi";
                    case PROJECT_TYPE -> "fj";
                    case OWNER -> "fo";
                    case DEPARTMENT -> "fd";
                }
                + value;
    }

    private void facets(Facet facet, @Nullable String values) {
        if (values != null) {
            for (String value : values.split(",", -1)) {
                if (!value.isBlank()) {
                    add(facet(facet, value.strip()));
                }
            }
        }
    }

    private void name(String folded) {
        han(folded, "n");
        for (String word : runs(folded)) {
            add("w" + word);
        }
        String core = folded;
        for (String tail : TAILS) {
            if (core.endsWith(tail)) {
                core = core.substring(0, core.length() - tail.length());
                break;
            }
        }
        readings(core);
        position += GAP;
    }

    /** Han pairs of each run; the positions are those of the code points. */
    private void han(String folded, String kind) {
        int[] points = folded.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (Pinyin.isHan(points[i])) {
                boolean pair = i + 1 < points.length && Pinyin.isHan(points[i + 1]);
                add(kind + new String(points, i, pair ? 2 : 1), position + i);
            }
        }
        position += points.length + GAP;
    }

    private void readings(String core) {
        int[] points = core.codePoints().toArray();
        List<List<String>> readings = new ArrayList<>();
        List<List<String>> all = Pinyin.readings(core, false);
        for (int i = 0; i < points.length; i++) {
            if (Pinyin.isHan(points[i])) {
                readings.add(all.get(i));
            }
        }
        for (int i = 0; i < readings.size(); i++) {
            for (String syllable : readings.get(i)) {
                add("y" + syllable, position + i);
            }
            for (String three : initials(readings, i, Math.min(readings.size(), i + 3))) {
                add("i" + three, position + i);
            }
        }
        position += readings.size() + GAP;
    }

    private static Collection<String> initials(List<List<String>> readings, int from, int to) {
        Set<String> answer = new LinkedHashSet<>();
        answer.add("");
        for (int i = from; i < to; i++) {
            Set<String> longer = new LinkedHashSet<>();
            for (String start : answer) {
                for (String reading : readings.get(i)) {
                    longer.add(start + Character.toString(reading.codePointAt(0)));
                }
            }
            answer = longer;
        }
        return answer;
    }

    private void person(String name) {
        String folded = folding.fold(name);
        han(folded, "c");
        runs(folded).forEach(word -> add("j" + word));
        // an address is no name: nobody looks for its initials, and reading it would be for nothing
        if (folded.codePointCount(0, folded.length()) <= LONGEST_PERSON
                && folded.codePoints().anyMatch(Pinyin::isHan)) {
            List<List<String>> readings = Pinyin.readings(folded, true);
            add("j" + join(readings, false));
            add("j" + join(readings, true));
            initials(readings, 0, Math.min(readings.size(), 4)).stream()
                    .limit(4)
                    .forEach(start -> add("j" + start));
        }
    }

    /** The likely reading in one word; {@code second} takes the other reading of the first character, if it has one. */
    private static String join(List<List<String>> readings, boolean second) {
        StringBuilder word = new StringBuilder();
        for (List<String> one : readings) {
            word.append(second && word.isEmpty() && one.size() > 1 ? one.get(1) : one.get(0));
        }
        return word.toString();
    }

    private void code(String text) {
        String folded = folding.fold(text);
        List<String> pieces = runs(folded);
        String end = "";
        for (int i = pieces.size() - 1; i >= 0 && end.length() < LONGEST_CODE; i--) {
            end = pieces.get(i) + end;
            add("k" + end);
        }
        if (!pieces.isEmpty()) {
            String serial = pieces.get(pieces.size() - 1).replaceFirst("^0+(?=.{2})", "");
            add("k" + serial);
        }
    }

    private void creditCode(String text) {
        String code = String.join("", runs(folding.fold(text)));
        if (!code.isEmpty()) {
            add("k" + code);
            if (code.length() == 18) {
                add("k" + code.substring(8));
                add("k" + code.substring(12));
            }
        }
    }

    private void phone(String text) {
        String digits = digits(folding.fold(text));
        if (digits.length() > 11 && digits.startsWith("86")) {
            digits = digits.substring(2);
        }
        if (digits.length() >= 4) {
            add("t" + digits);
            add("r" + new StringBuilder(digits).reverse());
            int area = areaCode(digits);
            if (area > 0) {
                add("t" + digits.substring(area));
            }
        }
    }

    private static int areaCode(String digits) {
        if (!digits.startsWith("0") || digits.length() < 10) {
            return 0;
        }
        return digits.startsWith("01") || digits.startsWith("02") ? 3 : 4;
    }

    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /** Runs of letters and digits other than Han. */
    static List<String> runs(String folded) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        folded.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) && !Pinyin.isHan(c)) {
                run.appendCodePoint(c);
            } else if (!run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
        });
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        return runs;
    }

    private void add(String token) {
        tokens.computeIfAbsent(token, unused -> new TreeSet<>());
    }

    private void add(String token, int at) {
        tokens.computeIfAbsent(token, unused -> new TreeSet<>()).add(Math.min(at, LAST_POSITION));
    }

    private String literal() {
        StringBuilder literal = new StringBuilder(1024);
        tokens.forEach((token, positions) -> {
            quote(literal, token);
            char before = ':';
            for (int at : positions) {
                literal.append(before).append(at);
                before = ',';
            }
            literal.append(' ');
        });
        return literal.toString();
    }

    /** A token between quotes; a quote or backslash inside is doubled. */
    static void quote(StringBuilder out, String token) {
        out.append('\'');
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '\'' || c == '\\') {
                out.append(c);
            }
            if (c != 0) {
                out.append(c);
            }
        }
        out.append('\'');
    }
}
