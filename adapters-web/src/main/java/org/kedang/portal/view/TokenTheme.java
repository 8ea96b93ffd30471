package org.kedang.portal.view;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves the component theme with the product's colour tokens in place of its own colours, so that one theme is light and
 * dark, follows the tokens' contrast, and a new release of the components needs no hand-made copy.
 */
public final class TokenTheme extends ResourceHandlerWrapper {
    private static final String LIBRARY = "primefaces-saga-blue";
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}\\b|#[0-9a-fA-F]{3}\\b|rgba?\\([^)]*\\)");
    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("#495057", "var(--ink)"),
            Map.entry("#212529", "var(--ink)"),
            Map.entry("#252529", "var(--ink)"),
            Map.entry("#6c757d", "var(--ink-soft)"),
            Map.entry("#adb5bd", "var(--ink-soft)"),
            Map.entry("#ffffff", "var(--sheet)"),
            Map.entry("#f8f9fa", "var(--sheet-2)"),
            Map.entry("#e9ecef", "var(--hover)"),
            Map.entry("#dee2e6", "var(--line)"),
            Map.entry("#ced4da", "var(--line-strong)"),
            Map.entry("#e3f2fd", "var(--brand-soft)"),
            Map.entry("#2196f3", "var(--brand)"),
            Map.entry("#f44336", "var(--seal)"),
            Map.entry("#d32f2f", "var(--seal)"),
            Map.entry("#b71c1c", "var(--seal)"),
            Map.entry("#ef5350", "var(--seal)"),
            Map.entry("#ffcdd2", "var(--seal-soft)"),
            Map.entry("#689f38", "var(--ok)"),
            Map.entry("#fbc02d", "var(--warn)"),
            Map.entry("#ffc107", "var(--warn)"),
            Map.entry("#7f6003", "var(--warn)"),
            Map.entry("#ffecb3", "var(--warn-soft)"),
            Map.entry("#0288d1", "var(--brand)"),
            Map.entry("#01579b", "var(--brand)"),
            Map.entry("#03a9f4", "var(--brand)"),
            Map.entry("#b3e5fc", "var(--brand-soft)"),
            Map.entry("#607d8b", "var(--ink-soft)"));

    private volatile byte @Nullable [] themed;

    public TokenTheme(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, @Nullable String library) {
        return themed(super.createResource(name, library), name, library);
    }

    @Override
    public @Nullable Resource createResource(String name, @Nullable String library, @Nullable String contentType) {
        return themed(super.createResource(name, library, contentType), name, library);
    }

    private @Nullable Resource themed(@Nullable Resource found, String name, @Nullable String library) {
        return found != null && LIBRARY.equals(library) && "theme.css".equals(name) ? new Themed(found) : found;
    }

    /** The theme's text with every known colour replaced; blues between the known ones become the brand colour. */
    static String recolour(String css) {
        Matcher colours = COLOUR.matcher(css);
        StringBuilder out = new StringBuilder(css.length());
        while (colours.find()) {
            colours.appendReplacement(out, Matcher.quoteReplacement(token(colours.group())));
        }
        return colours.appendTail(out)
                .toString()
                .replace("color-scheme:light", "")
                // White stands for text on a filled colour as often as for a surface.
                .replace("color:var(--sheet);background:var(--brand)", "color:var(--on-brand);background:var(--brand)")
                .replace("background:var(--brand);color:var(--sheet)", "background:var(--brand);color:var(--on-brand)");
    }

    private static String token(String colour) {
        String plain = colour.toLowerCase(Locale.ROOT);
        if (plain.equals("#fff")) {
            return "var(--sheet)";
        }
        String known = TOKENS.get(plain);
        if (known != null) {
            return known;
        }
        if (!plain.startsWith("rgb(")) {
            return colour;
        }
        List<Double> parts = new ArrayList<>();
        for (String part : plain.substring(4, plain.length() - 1).split("[,\\s]+", -1)) {
            if (part.matches("[\\d.]+")) {
                parts.add(Double.parseDouble(part));
            }
        }
        if (parts.size() != 3 || parts.get(2) < parts.get(0) + 40) {
            return colour;
        }
        return parts.get(0) > 130 ? "var(--ring)" : "var(--brand-strong)";
    }

    private final class Themed extends ResourceWrapper {
        Themed(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            byte[] bytes = themed;
            if (bytes == null) {
                try (InputStream in = super.getInputStream()) {
                    bytes = recolour(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                themed = bytes;
            }
            return new ByteArrayInputStream(bytes);
        }
    }
}
