package org.kedang.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeFromTokensTest {

    @Test
    void known_colours_become_tokens_and_shadows_stay() {
        assertEquals(
                "a{color:var(--ink);background:var(--sheet);box-shadow:0 0 2px rgba(0,0,0,.2)}",
                TokenTheme.recolour("a{color:#495057;background:#fff;box-shadow:0 0 2px rgba(0,0,0,.2)}"));
    }

    @ParameterizedTest
    @CsvSource({
        "ink,paper", "ink,sheet", "ink-soft,paper", "ink-soft,sheet", "ink-soft,sheet-2", "ink-soft,hover",
                "brand,paper",
        "brand,sheet", "brand,brand-soft", "on-brand,brand", "seal,sheet", "seal,seal-soft", "seal,paper",
                "on-seal,seal",
        "ok,sheet", "ok,ok-soft", "warn,sheet", "warn,warn-soft", "ink,del", "ink,ins"
    })
    void words_have_enough_contrast_in_both_looks(String words, String ground) throws IOException {
        String css = Files.readString(Path.of("src/main/resources/META-INF/resources/kedang/kedang.css"));
        Map<String, String> light = tokens(css.substring(0, css.indexOf("@media")));
        Map<String, String> dark =
                tokens(css.substring(css.indexOf(":root[data-theme=\"dark\"]"), css.indexOf("/* The component")));
        for (Map<String, String> look : java.util.List.of(light, dark)) {
            double contrast = contrast(look.getOrDefault(words, ""), look.getOrDefault(ground, ""));
            assertTrue(contrast >= 4.5, words + " on " + ground + ": " + contrast);
        }
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new HashMap<>();
        Matcher found = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6})").matcher(css);
        while (found.find()) {
            tokens.put(found.group(1), found.group(2));
        }
        return tokens;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
