package org.kedang.search.persistence;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.kedang.search.api.TextFolding;

/**
 * Folds by the character tables of OpenCC. Characters, not phrases: a part of a name must fold to the same part of the
 * folded name, or it would not be found.
 */
@ApplicationScoped
public class OpenccTextFolding implements TextFolding {
    private static final Map<Integer, Integer> SIMPLE = new HashMap<>();
    private static final int[] PLANE_0 = new int[0x10000];

    static {
        // variants of Hong Kong and Taiwan first lead to the standard traditional character, that one to the simplified
        Map<Integer, Integer> standard = new HashMap<>();
        table("TSCharacters.txt", (from, to) -> {
            int simple = to[0] == from && to.length > 1 ? to[1] : to[0];
            SIMPLE.put(from, simple);
        });
        for (String variants : new String[] {"TWVariants.txt", "HKVariants.txt"}) {
            table(variants, (from, to) -> {
                for (int variant : to) {
                    standard.putIfAbsent(variant, from);
                }
            });
        }
        standard.forEach((variant, from) -> SIMPLE.putIfAbsent(variant, SIMPLE.getOrDefault(from, from)));
        SIMPLE.replaceAll((from, to) -> last(from, to));
        for (int c = 0; c < PLANE_0.length; c++) {
            PLANE_0[c] = SIMPLE.getOrDefault(c, c);
        }
    }

    /** Follows a chain of two tables to its end, so that folding twice changes nothing. */
    private static int last(int from, int to) {
        int at = to;
        for (int steps = 0; steps < 4; steps++) {
            int next = SIMPLE.getOrDefault(at, at);
            if (next == at || next == from) {
                break;
            }
            at = next;
        }
        return at;
    }

    private static void table(String name, BiConsumer<Integer, int[]> row) {
        try (InputStream in = ZhConverterUtil.class.getResourceAsStream("/data/dictionary/" + name)) {
            if (in == null) {
                throw new IllegalStateException("opencc4j has no table " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.strip().split("[\\t ]+", -1);
                if (cells.length > 1) {
                    int[] to = new int[cells.length - 1];
                    for (int i = 0; i < to.length; i++) {
                        to[i] = cells[i + 1].codePointAt(0);
                    }
                    row.accept(cells[0].codePointAt(0), to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String fold(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String small = plain.toLowerCase(Locale.ROOT).strip();
        StringBuilder changed = null;
        int length = small.length();
        for (int i = 0; i < length; ) {
            int from = small.codePointAt(i);
            int width = Character.charCount(from);
            int to = width == 1 ? PLANE_0[from] : SIMPLE.getOrDefault(from, from);
            if (to != from && changed == null) {
                changed = new StringBuilder(length).append(small, 0, i);
            }
            if (changed != null) {
                changed.appendCodePoint(to);
            }
            i += width;
        }
        return changed == null ? small : changed.toString();
    }
}
