package org.kedang.portal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The component theme with the product's colour tokens in place of its own colours, so that one theme is light and dark,
 * follows the tokens' contrast, and a new release of the components needs no hand-made copy.
 */
final class TokenTheme {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}\\b|#[0-9a-fA-F]{3}\\b|rgba?\\([^)]*\\)");
    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("#fff", "var(--sheet)"),
            Map.entry("#ffffff", "var(--sheet)"),
            Map.entry("#495057", "var(--ink)"),
            Map.entry("#212529", "var(--ink)"),
            Map.entry("#252529", "var(--ink)"),
            Map.entry("#6c757d", "var(--ink-soft)"),
            Map.entry("#adb5bd", "var(--ink-soft)"),
            Map.entry("#607d8b", "var(--ink-soft)"),
            Map.entry("#f8f9fa", "var(--sheet-2)"),
            Map.entry("#e9ecef", "var(--hover)"),
            Map.entry("#dee2e6", "var(--line)"),
            Map.entry("#ced4da", "var(--line-strong)"),
            Map.entry("#e3f2fd", "var(--brand-soft)"),
            Map.entry("#b3e5fc", "var(--brand-soft)"),
            Map.entry("#2196f3", "var(--brand)"),
            Map.entry("#0288d1", "var(--brand)"),
            Map.entry("#01579b", "var(--brand)"),
            Map.entry("#03a9f4", "var(--brand)"),
            Map.entry("#f44336", "var(--seal)"),
            Map.entry("#d32f2f", "var(--seal)"),
            Map.entry("#b71c1c", "var(--seal)"),
            Map.entry("#ef5350", "var(--seal)"),
            Map.entry("#ffcdd2", "var(--seal-soft)"),
            Map.entry("#689f38", "var(--ok)"),
            Map.entry("#fbc02d", "var(--warn)"),
            Map.entry("#ffc107", "var(--warn)"),
            Map.entry("#7f6003", "var(--warn)"),
            Map.entry("#ffecb3", "var(--warn-soft)"));

    private TokenTheme() {}

    /** The theme's text with every known colour replaced; blues between the known ones become the brand colour. */
    static String recolour(String css) {
        Matcher colours = COLOUR.matcher(css);
        StringBuilder out = new StringBuilder(css.length());
        while (colours.find()) {
            colours.appendReplacement(out, Matcher.quoteReplacement(token(colours.group())));
        }
        // White stands for the text on a filled colour as often as for a surface.
        return colours.appendTail(out)
                .toString()
                .replace("color-scheme:light", "")
                .replace("color:var(--sheet);background:var(--brand)", "color:var(--on-brand);background:var(--brand)")
                .replace("background:var(--brand);color:var(--sheet)", "background:var(--brand);color:var(--on-brand)");
    }

    private static String token(String colour) {
        String plain = colour.toLowerCase(Locale.ROOT);
        String known = TOKENS.get(plain);
        if (known != null) {
            return known;
        }
        List<Double> parts = new ArrayList<>();
        if (plain.startsWith("rgb(")) {
            for (String part : plain.substring(4, plain.length() - 1).split("[,\\s]+", -1)) {
                if (part.matches("[\\d.]+")) {
                    parts.add(Double.parseDouble(part));
                }
            }
        }
        if (parts.size() != 3 || parts.get(2) < parts.get(0) + 40) {
            return colour;
        }
        return parts.get(0) > 130 ? "var(--ring)" : "var(--brand-strong)";
    }
}
