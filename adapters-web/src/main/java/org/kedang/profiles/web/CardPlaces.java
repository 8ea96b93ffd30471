package org.kedang.profiles.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kedang.portal.Marks;
import org.kedang.portal.text.Messages;
import org.kedang.profiles.api.FileView;
import org.kedang.profiles.domain.Dictionary;
import org.kedang.profiles.domain.FieldDefinition;
import org.kedang.profiles.domain.FieldGroup;

/** Where on the card a value stands: block, row, field and order, in a reader's words. */
final class CardPlaces {
    private final Messages texts;
    private final Map<String, FieldGroup> groups = new LinkedHashMap<>();
    private final Map<String, FieldDefinition> fields = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();

    private CardPlaces(Messages texts) {
        this.texts = texts;
    }

    static CardPlaces of(Dictionary dictionary, Messages texts) {
        CardPlaces places = new CardPlaces(texts);
        dictionary.groups().forEach(group -> places.groups.put(group.code(), group));
        dictionary.allFields().forEach(places::add);
        return places;
    }

    static CardPlaces of(FileView file, Messages texts) {
        CardPlaces places = new CardPlaces(texts);
        for (FileView.Group group : file.groups()) {
            places.groups.put(group.group().code(), group.group());
            group.cells().forEach(cell -> places.add(cell.field()));
            group.rows().forEach(row -> row.forEach(cell -> places.add(cell.field())));
        }
        return places;
    }

    private void add(FieldDefinition field) {
        order.putIfAbsent(field.code(), order.size());
        fields.putIfAbsent(field.code(), field);
    }

    /** One line of a comparison at its place. */
    Marks.Line line(String path, String before, String after) {
        int bracket = path.indexOf('[');
        String code = path.substring(path.lastIndexOf('.') + 1);
        FieldDefinition field = fields.get(code);
        String label = field == null ? code : field.label(texts.locale());
        String group = bracket >= 0 ? path.substring(0, bracket) : field == null ? "" : field.group();
        String row = "";
        if (bracket >= 0) {
            int place = Integer.parseInt(path.substring(bracket + 1, path.indexOf(']'))) + 1;
            row = texts.text("time.row", place);
        }
        return new Marks.Line(label, before, after, section(group), row);
    }

    private String section(String group) {
        FieldGroup known = groups.get(group);
        return known == null ? group : known.labels().in(texts.locale());
    }

    /** Paths in the order of the card, rows by their places. */
    Comparator<String> byPlace() {
        List<String> blocks = new ArrayList<>(groups.keySet());
        return Comparator.<String>comparingInt(path -> {
                    FieldDefinition field = fields.get(path.substring(path.lastIndexOf('.') + 1));
                    int bracket = path.indexOf('[');
                    int place = blocks.indexOf(
                            bracket >= 0 ? path.substring(0, bracket) : field == null ? "" : field.group());
                    return place < 0 ? Integer.MAX_VALUE : place;
                })
                .thenComparingInt(path -> path.indexOf('[') < 0
                        ? 0
                        : Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']'))))
                .thenComparingInt(
                        path -> order.getOrDefault(path.substring(path.lastIndexOf('.') + 1), Integer.MAX_VALUE));
    }
}
