package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kedang.kit.domain.Secrecy;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;
import org.kedang.profiles.domain.FieldType;
import org.kedang.profiles.domain.FieldValues;

/** What is written on a form, for reading: block by block as the dictionary orders them, empty fields left out. */
public final class RegistrationSheet {
    private final Dictionary dictionary;
    private final Locale locale;
    private final UnaryOperator<String> divisionName;

    /**
     * One field.
     *
     * @param code dictionary code
     * @param wide whether it takes the whole line
     * @param mono whether it is a number or code to be compared digit by digit
     */
    public record Line(
            String code,
            String label,
            String value,
            boolean wide,
            boolean mono,
            boolean personal,
            boolean confidential) {}

    /**
     * One block.
     *
     * @param lines of a single block
     * @param rows of a repeated block, each with its filled fields
     */
    public record Section(String code, String title, List<Line> lines, List<List<Line>> rows) {}

    /** @param divisionName the full name of a division by its code; empty for an unknown one */
    RegistrationSheet(Dictionary dictionary, Locale locale, UnaryOperator<String> divisionName) {
        this.dictionary = dictionary;
        this.locale = locale;
        this.divisionName = divisionName;
    }

    /** The blocks with something in them. */
    List<Section> sections(FieldValues values) {
        List<Section> sections = new ArrayList<>();
        for (FieldGroup group : dictionary.groups()) {
            List<Line> lines = group.repeated() ? List.of() : lines(group, values.singles());
            List<List<Line>> rows = values.rows(group.code()).stream()
                    .map(row -> lines(group, row))
                    .toList();
            if (!lines.isEmpty() || !rows.isEmpty()) {
                sections.add(new Section(group.code(), group.labels().in(locale), lines, rows));
            }
        }
        List<Line> unknown = values.singles().entrySet().stream()
                .filter(entry -> dictionary.field(entry.getKey()).isEmpty())
                .map(entry -> new Line(entry.getKey(), entry.getKey(), entry.getValue(), false, false, false, false))
                .toList();
        if (!unknown.isEmpty()) {
            sections.add(new Section("unknown", "", unknown, List.of()));
        }
        return sections;
    }

    private List<Line> lines(FieldGroup group, Map<String, String> values) {
        List<Line> lines = new ArrayList<>();
        for (FieldDefinition field : dictionary.allFields()) {
            String value = values.get(field.code());
            if (field.group().equals(group.code()) && value != null) {
                lines.add(new Line(
                        field.code(),
                        field.label(locale),
                        words(field, value),
                        field.type() == FieldType.LONG_TEXT,
                        field.type().isCode() && field.type() != FieldType.DIVISION,
                        field.personal(),
                        field.secrecy() == Secrecy.CONFIDENTIAL));
            }
        }
        return lines;
    }

    /** A value as a person reads it, by the field's place on the card. */
    String words(String place, String value) {
        String code = place.substring(place.lastIndexOf('.') + 1);
        return dictionary.field(code).map(field -> words(field, value)).orElse(value);
    }

    private String words(FieldDefinition field, String typed) {
        String value = dictionary.normalise(field.code(), typed);
        if (field.type() == FieldType.DIVISION) {
            String name = divisionName.apply(value);
            return name.isEmpty() ? value : name + " " + value;
        }
        String unit = field.type() == FieldType.PERCENT && field.unit().isBlank() ? "%" : field.unit();
        boolean counted = field.type().isNumber() && !unit.isBlank();
        return counted ? value + " " + unit : field.display(value, locale);
    }

    /** What a place on the card is called. */
    String label(String place) {
        int bracket = place.indexOf('[');
        String code = place.substring(place.lastIndexOf('.') + 1);
        Optional<String> field = dictionary.field(code).map(f -> f.label(locale));
        if (bracket < 0) {
            return field.or(() -> dictionary.group(place).map(g -> g.labels().in(locale)))
                    .orElse(place);
        }
        String group = place.substring(0, bracket);
        int row = Integer.parseInt(place.substring(bracket + 1, place.indexOf(']'))) + 1;
        return dictionary.group(group).map(g -> g.labels().in(locale)).orElse(group) + " " + row + " · "
                + field.orElse(code);
    }

    /** The labels of several places, each once. */
    List<String> labels(List<String> places) {
        Map<String, String> labels = new LinkedHashMap<>();
        places.forEach(place -> labels.putIfAbsent(place, label(place)));
        return List.copyOf(labels.values());
    }
}
