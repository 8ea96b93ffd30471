package org.kedang.profiles.usecase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldValues;
import org.kedang.profiles.domain.Mask;

/**
 * Values typed by somebody who sees a mask where the file says something: a mask that comes back unchanged stands for what
 * the file says.
 */
final class MaskedInput {
    private MaskedInput() {}

    static FieldValues unmasked(FieldValues typed, FieldValues file, Dictionary dictionary) {
        Map<String, String> singles = new LinkedHashMap<>();
        typed.singles().forEach((code, text) -> singles.put(code, value(code, text, file.text(code), dictionary)));
        Map<String, List<Map<String, String>>> repeated = new LinkedHashMap<>();
        typed.repeated().forEach((group, rows) -> repeated.put(group, rows(rows, file.rows(group), dictionary)));
        return FieldValues.of(singles, repeated);
    }

    private static List<Map<String, String>> rows(
            List<Map<String, String>> typed, List<Map<String, String>> file, Dictionary dictionary) {
        List<Map<String, String>> clear = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            Map<String, String> row = typed.get(i);
            Map<String, String> present = i < file.size() ? file.get(i) : Map.of();
            Map<String, String> cells = new LinkedHashMap<>();
            row.forEach((code, text) -> {
                String same = value(code, text, present.getOrDefault(code, ""), dictionary);
                cells.put(code, same.equals(text) ? moved(code, text, file, dictionary) : same);
            });
            clear.add(cells);
        }
        return clear;
    }

    // a row above was taken away: the mask stands for the one value in the table that looks like it
    private static String moved(String code, String text, List<Map<String, String>> file, Dictionary dictionary) {
        List<String> alike = file.stream()
                .map(row -> row.getOrDefault(code, ""))
                .filter(value -> !value(code, text, value, dictionary).equals(text))
                .distinct()
                .toList();
        return alike.size() == 1 ? alike.get(0) : text;
    }

    private static String value(String code, String text, String present, Dictionary dictionary) {
        Mask mask = dictionary.field(code).map(FieldDefinition::mask).orElse(Mask.NONE);
        return mask != Mask.NONE && !present.isEmpty() && text.strip().equals(mask.apply(present)) ? present : text;
    }
}
